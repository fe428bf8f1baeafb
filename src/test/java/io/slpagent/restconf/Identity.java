package io.slpagent.restconf;

import io.slpagent.restconf.tls.Pin;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A key and its certificate, made for a test. */
public record Identity(PrivateKey key, X509Certificate certificate) {
  public static final String PASSWORD = "of-a-test";
  private static final AtomicLong SERIAL = new AtomicLong(1);
  private static final Duration LONG_AGO = Duration.ofDays(400);

  /** A certificate that signs itself, for the loopback address. */
  public static Identity selfSigned() {
    return make("CN=switch.example.com", List.of("127.0.0.1"), 365, null);
  }

  public static Identity authority() {
    return make("CN=Test Authority", List.of(), 365, null);
  }

  /**
   * @param names host names and addresses it is for
   * @param daysLeft until it expires; negative when it has
   */
  public Identity issue(List<String> names, int daysLeft) {
    return make("CN=switch.example.com", names, daysLeft, this);
  }

  public String pin() {
    return Pin.of(certificate);
  }

  public Path pemIn(Path folder) throws Exception {
    Path file = folder.resolve("authority-" + certificate.getSerialNumber() + ".pem");
    String base64 = Base64.getMimeEncoder().encodeToString(certificate.getEncoded());
    return Files.writeString(
        file, "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
  }

  public Path keyStoreIn(Path folder) throws Exception {
    Path file = folder.resolve("server-" + certificate.getSerialNumber() + ".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      keyStore().store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  public KeyStore keyStore() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", key, PASSWORD.toCharArray(), new X509Certificate[] {certificate});
    return store;
  }

  private static Identity make(
      String subject, List<String> names, int daysLeft, @Nullable Identity issuer) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair pair = generator.generateKeyPair();
      X500Name name = new X500Name(subject);
      Instant now = Instant.now();
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer == null
                  ? name
                  : new X500Name(issuer.certificate().getSubjectX500Principal().getName()),
              BigInteger.valueOf(SERIAL.getAndIncrement()),
              Date.from(now.minus(LONG_AGO)),
              Date.from(now.plus(Duration.ofDays(daysLeft))),
              name,
              pair.getPublic());
      if (names.isEmpty()) {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      } else {
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(names.stream().map(Identity::general).toArray(GeneralName[]::new)));
      }
      PrivateKey signer = issuer == null ? pair.getPrivate() : issuer.key();
      X509Certificate certificate =
          new JcaX509CertificateConverter()
              .getCertificate(
                  builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
      return new Identity(pair.getPrivate(), certificate);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static GeneralName general(String name) {
    boolean address = name.matches("[0-9.]+");
    return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
  }
}
