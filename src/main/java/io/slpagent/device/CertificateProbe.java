package io.slpagent.device;

import java.time.Duration;
import java.time.Instant;

/** Looks at the certificate that a device shows. Believes nothing and sends no credentials. */
public interface CertificateProbe {

  /**
   * Where to look.
   *
   * @param device what the device is called
   * @param host its address or name
   * @param port 1 to 65535
   * @param limit until when the certificate must have been shown
   */
  record Address(String device, String host, int port, Duration limit) {
    @Override
    public String toString() {
      return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
  }

  /**
   * What a device shows.
   *
   * @param pin the pin of its public key, as the inventory takes it
   * @param subject whose certificate it says it is
   * @param expiry the last moment of its validity
   */
  record Shown(String pin, String subject, Instant expiry) {}

  /**
   * Begins a handshake, and breaks it off when the certificate has been shown.
   *
   * @throws DeviceException when none was shown
   */
  Shown look(Address address) throws DeviceException;
}
