package io.slpagent.restconf.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A certificate that is not believed: which one, and for which reasons. */
public final class CertificateRefused extends CertificateException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 120;

  /** Why; several can hold at once. */
  public enum Reason {
    NONE_SHOWN("no certificate was shown"),
    UNKNOWN_ISSUER("nobody we believe has issued it"),
    EXPIRED("it has expired"),
    NOT_YET_VALID("it is not valid yet"),
    WRONG_NAME("it is for another name"),
    OTHER_KEY("its key is none of those pinned in the inventory"),
    CHAIN_NOT_ACCEPTED("its chain is not acceptable");

    private final String clause;

    Reason(String clause) {
      this.clause = clause;
    }
  }

  private final EnumSet<Reason> reasons;
  private final String fingerprint;
  private final String subject;
  private final List<String> names;
  private final Instant expiry;

  CertificateRefused(
      X509Certificate leaf, Set<Reason> reasons, List<String> names, @Nullable Throwable cause) {
    super(sentence(reasons), cause);
    this.reasons = EnumSet.copyOf(reasons);
    this.fingerprint = Pin.of(leaf);
    this.subject = shortened(leaf.getSubjectX500Principal().getName());
    this.names = List.copyOf(names);
    this.expiry = leaf.getNotAfter().toInstant();
  }

  /** Why it is not believed; never empty. */
  public Set<Reason> reasons() {
    return EnumSet.copyOf(reasons);
  }

  /** The pin of what was seen, ready for the inventory. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Whose certificate it says it is. */
  public String subject() {
    return subject;
  }

  /** The host names and addresses it is for; empty where it names none. */
  public List<String> names() {
    return names;
  }

  /** The last moment of its validity. */
  public Instant expiry() {
    return expiry;
  }

  private static String sentence(Set<Reason> reasons) {
    return reasons.stream()
        .sorted(Comparator.naturalOrder())
        .map(r -> r.clause)
        .collect(Collectors.joining(", and "));
  }

  private static String shortened(String name) {
    String plain = name.replaceAll("\\p{C}", "?");
    return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME) + "...";
  }
}
