package io.slpagent.restconf.tls;

import io.slpagent.inventory.TlsTrust;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * What each {@link TlsTrust} of the inventory comes to. A file is read once and again when it has
 * changed. Safe for use by many threads.
 */
public final class TrustStore {
  private static final long LARGEST_FILE = 4 << 20;

  private final Map<Path, Loaded> files = new ConcurrentHashMap<>();
  private @Nullable ServerTrust system;

  private record Loaded(FileTime changed, long size, ServerTrust trust) {}

  /**
   * The check that a declared trust comes to.
   *
   * @throws TrustFileException when the file of authorities cannot be used
   */
  public ServerTrust of(TlsTrust declared) throws TrustFileException {
    return switch (declared) {
      case TlsTrust.SystemTrust s -> system();
      case TlsTrust.CaFile file -> fromFile(file.file());
      case TlsTrust.Pins pins -> new PinTrust(pins.pins());
    };
  }

  private synchronized ServerTrust system() throws TrustFileException {
    ServerTrust trust = system;
    if (trust == null) {
      try {
        trust = chainTrust(null);
      } catch (GeneralSecurityException e) {
        throw new TrustFileException(
            "the certificate authorities of the Java platform cannot be read; repair the JDK, or"
                + " name a CA file or a pin in the inventory",
            e);
      }
      system = trust;
    }
    return trust;
  }

  private ServerTrust fromFile(Path file) throws TrustFileException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Loaded known = files.get(file);
      if (known != null
          && known.changed().equals(now.lastModifiedTime())
          && known.size() == now.size()) {
        return known.trust();
      }
      if (now.size() > LARGEST_FILE) {
        throw new CertificateException("larger than 4 MB");
      }
      ServerTrust trust = chainTrust(authorities(Files.readAllBytes(file)));
      files.put(file, new Loaded(now.lastModifiedTime(), now.size(), trust));
      return trust;
    } catch (IOException | GeneralSecurityException e) {
      throw new TrustFileException(
          "the CA file "
              + file
              + " cannot be used ("
              + (e instanceof IOException ? "not readable" : e.getMessage())
              + "); it must be a file of PEM certificates",
          e);
    }
  }

  private static KeyStore authorities(byte[] pem) throws GeneralSecurityException, IOException {
    Collection<? extends Certificate> certificates =
        CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
    if (certificates.isEmpty()) {
      throw new CertificateException("no certificate in it");
    }
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("authority-" + number++, certificate);
    }
    return store;
  }

  private static ServerTrust chainTrust(@Nullable KeyStore authorities)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .map(ChainTrust::new)
        .orElseThrow(() -> new KeyStoreException("the platform has no check of certificates"));
  }
}
