package io.slpagent.device;

import io.slpagent.device.CertificateProbe.Address;
import java.util.Set;

/** Looks at the SSH host key that a device shows. Believes nothing and sends no credentials. */
public interface HostKeyProbe {

  /**
   * What a device shows.
   *
   * @param pin the fingerprint of its host key, as the inventory takes it: {@code SHA256:...}
   * @param kind the kind of the key, e.g. {@code ssh-ed25519}
   */
  record Shown(String pin, String kind) {}

  /**
   * Begins a connection, and breaks it off when the key has been shown.
   *
   * @param legacy weak algorithms that may be used as well, by their names in SSH
   * @throws DeviceException when none was shown
   */
  Shown look(Address address, Set<String> legacy) throws DeviceException;
}
