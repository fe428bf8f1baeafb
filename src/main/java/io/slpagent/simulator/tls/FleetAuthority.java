package io.slpagent.simulator.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Signs the certificates of a fleet. Keys live in memory only. */
public final class FleetAuthority {
  private static final X500Name NAME = new X500Name("CN=Pretend fleet CA,O=slp-agent simulator");
  private static final Duration VALID = Duration.ofDays(365);
  private static final char[] NO_PASSWORD = new char[0];

  private final SecureRandom random = new SecureRandom();
  private final KeyPair keys;
  private final X509Certificate certificate;

  public FleetAuthority() throws GeneralSecurityException {
    this.keys = newKeys();
    this.certificate = issue(NAME, keys.getPublic(), keys, NAME, null);
  }

  /**
   * What a listener shows.
   *
   * @param context ready for a server
   * @param pin {@code sha256/} and the base64 of the SHA-256 of the public key
   */
  public record Identity(SSLContext context, String pin) {}

  /** The authority's certificate. */
  public String pem() throws GeneralSecurityException {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }

  /** A certificate for some addresses, signed by this authority. */
  public Identity identity(String name, Collection<String> addresses)
      throws GeneralSecurityException {
    KeyPair own = newKeys();
    GeneralNames names =
        new GeneralNames(
            addresses.stream()
                .map(address -> new GeneralName(GeneralName.iPAddress, address))
                .toArray(GeneralName[]::new));
    X509Certificate leaf =
        issue(
            new X500Name("CN=" + name),
            own.getPublic(),
            keys,
            NAME,
            addresses.isEmpty() ? null : names);
    return identity(own, leaf, certificate);
  }

  /** What factory switches show: signed by themselves, and of a name that nobody asks for. */
  public Identity foreign(String serial) throws GeneralSecurityException {
    KeyPair own = newKeys();
    X500Name name = new X500Name("CN=IOS-Self-Signed-Certificate-" + serial);
    return identity(own, issue(name, own.getPublic(), own, name, null));
  }

  private Identity identity(KeyPair own, X509Certificate... chain) throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("key", own.getPrivate(), NO_PASSWORD, (Certificate[]) chain);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, NO_PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, random);
      return new Identity(context, pin(own.getPublic()));
    } catch (IOException e) {
      throw new GeneralSecurityException("cannot fill a key store", e);
    }
  }

  private static String pin(PublicKey key) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    return "sha256/" + Base64.getEncoder().encodeToString(digest);
  }

  private KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private X509Certificate issue(
      X500Name subject,
      PublicKey key,
      KeyPair signer,
      X500Name issuer,
      @Nullable GeneralNames names)
      throws GeneralSecurityException {
    try {
      Instant now = Instant.now();
      boolean authority = subject.equals(NAME);
      X509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              new BigInteger(120, random),
              Date.from(now.minus(Duration.ofDays(1))),
              Date.from(now.plus(VALID)),
              subject,
              key);
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      if (authority) {
        builder.addExtension(
            Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
      }
      if (names != null) {
        builder.addExtension(Extension.subjectAlternativeName, false, names);
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate())));
    } catch (IOException | OperatorCreationException e) {
      throw new GeneralSecurityException("cannot sign a certificate", e);
    }
  }
}
