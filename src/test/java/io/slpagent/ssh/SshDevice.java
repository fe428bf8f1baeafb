package io.slpagent.ssh;

import io.slpagent.device.Deadline;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Expectations;
import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.SshAccess;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.TrustIntent;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A device that is reached over SSH, for tests. */
public record SshDevice(
    int port, String username, String password, SshAccess access, Duration connect, Duration call) {
  public static final String USERNAME = "netops";
  public static final String PASSWORD = "p\"ss wörd<&>s3cret";

  public SshDevice(int port, String password, SshAccess access, Duration connect, Duration call) {
    this(port, USERNAME, password, access, connect, call);
  }

  public static SshDevice at(int port, HostKeys hostKeys) {
    return new SshDevice(
        port,
        USERNAME,
        PASSWORD,
        new SshAccess(null, null, hostKeys, Set.of()),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20));
  }

  public SshDevice withPassword(String other) {
    return new SshDevice(port, username, other, access, connect, call);
  }

  public SshDevice withUser(String other) {
    return new SshDevice(port, other, password, access, connect, call);
  }

  SshDevice believing(HostKeys other) {
    SshAccess trusting = new SshAccess(access.key(), access.passphrase(), other, access.legacy());
    return new SshDevice(port, username, password, trusting, connect, call);
  }

  public SshDevice withKey(Path key, @Nullable String passphrase) {
    SshAccess other =
        new SshAccess(
            key,
            passphrase == null ? null : new Secret(passphrase),
            access.hostKeys(),
            access.legacy());
    return new SshDevice(port, username, "", other, connect, call);
  }

  SshDevice withLegacy(String... names) {
    SshAccess other =
        new SshAccess(access.key(), access.passphrase(), access.hostKeys(), Set.of(names));
    return new SshDevice(port, username, password, other, connect, call);
  }

  public SshDevice hurried(Duration each) {
    return new SshDevice(port, username, password, access, each, each);
  }

  public Device device() {
    return new Device(
        "sw-test",
        List.of(),
        Set.of(),
        new Connection(
            "127.0.0.1",
            port,
            Transport.NETCONF,
            username,
            new Secret(password),
            new TlsTrust.SystemTrust(),
            access,
            new Connection.Limits(connect, call, Duration.ofMinutes(2))),
        DesiredState.of(Map.of()),
        new TrustIntent(false, null, "", false, Duration.ofMinutes(2)),
        new Expectations(Set.of(), null, 10, true),
        new Policy(Policy.Mode.ENFORCE, true, 20, Policy.Save.NEVER, Set.of(), false));
  }

  public static Deadline deadline() {
    return Deadline.in(Duration.ofMinutes(2), Clock.systemUTC());
  }
}
