package io.slpagent.restconf.tls;

import io.slpagent.restconf.tls.CertificateRefused.Reason;
import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.X509ExtendedTrustManager;

/** Believes a server whose chain leads to an authority we know and whose name is right. */
final class ChainTrust extends ServerTrust {
  private static final int MOST_NAMES = 8;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_CAUSES = 10;
  private final X509ExtendedTrustManager platform;

  /**
   * @param platform the Java platform's own check of a chain (RFC 5280), and of the name where the
   *     socket asks for it
   */
  ChainTrust(X509ExtendedTrustManager platform) {
    this.platform = platform;
  }

  @Override
  void check(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
    try {
      platform.checkServerTrusted(chain, authType, socket);
    } catch (CertificateException e) {
      throw new CertificateRefused(chain[0], reasons(chain, authType), names(chain[0]), e);
    }
  }

  @Override
  boolean checksName() {
    return true;
  }

  /**
   * The platform has checked the certificate against the name that the session was made for; left
   * to check is that this is the name that was asked for.
   */
  @Override
  public HostnameVerifier names() {
    return (host, session) -> host.equalsIgnoreCase(session.getPeerHost());
  }

  /**
   * Why, found out by checking once more without the name: a chain that is good leaves the name.
   */
  private Set<Reason> reasons(X509Certificate[] chain, String authType) {
    EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
    try {
      chain[0].checkValidity();
    } catch (CertificateExpiredException e) {
      reasons.add(Reason.EXPIRED);
    } catch (CertificateNotYetValidException e) {
      reasons.add(Reason.NOT_YET_VALID);
    }
    try {
      platform.checkServerTrusted(chain, authType);
      reasons.add(Reason.WRONG_NAME);
    } catch (CertificateException e) {
      addChainReason(e, reasons);
    }
    return reasons;
  }

  private static void addChainReason(CertificateException refusal, Set<Reason> reasons) {
    Throwable cause = refusal;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
      if (cause instanceof CertPathBuilderException) {
        reasons.add(Reason.UNKNOWN_ISSUER);
        return;
      }
      if (cause instanceof CertPathValidatorException e) {
        if (e.getReason() == BasicReason.EXPIRED) {
          reasons.add(Reason.EXPIRED);
          return;
        }
        if (e.getReason() == BasicReason.NOT_YET_VALID) {
          reasons.add(Reason.NOT_YET_VALID);
          return;
        }
      }
    }
    if (reasons.isEmpty()) {
      reasons.add(Reason.CHAIN_NOT_ACCEPTED);
    }
  }

  /** The subject alternative names (RFC 5280 section 4.2.1.6) that are text. */
  private static List<String> names(X509Certificate leaf) {
    try {
      Collection<List<?>> names = leaf.getSubjectAlternativeNames();
      return names == null
          ? List.of()
          : names.stream()
              .filter(n -> n.size() > 1 && n.get(1) instanceof String)
              .map(n -> ((String) n.get(1)).replaceAll("\\p{C}", "?"))
              .map(n -> n.length() <= LONGEST_NAME ? n : n.substring(0, LONGEST_NAME) + "...")
              .limit(MOST_NAMES)
              .toList();
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }
}
