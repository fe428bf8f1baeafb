package io.slpagent.restconf;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Expectations;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.TrustIntent;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The device that these tests speak to. */
public record TestDevice(String host, int port, TlsTrust tls, Duration connect, Duration call) {
  public static final String USERNAME = "netops";

  /** Holds what must be spelled in other ways in a URL, in JSON and in base64. */
  public static final String PASSWORD = "p\"ss wörd/+%s3cret";

  public static TestDevice at(int port, String... pins) {
    return new TestDevice(
        "127.0.0.1",
        port,
        new TlsTrust.Pins(Set.of(pins)),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20));
  }

  public TestDevice trusting(TlsTrust other) {
    return new TestDevice(host, port, other, connect, call);
  }

  public TestDevice named(String other) {
    return new TestDevice(other, port, tls, connect, call);
  }

  /** A device that is given little time, for tests of those that never answer. */
  public TestDevice hurried() {
    return new TestDevice(host, port, tls, Duration.ofMillis(400), Duration.ofMillis(400));
  }

  public Device device() {
    return new Device(
        "sw-test",
        List.of(),
        Set.of(),
        new Connection(
            host,
            port,
            Transport.RESTCONF,
            USERNAME,
            new Secret(PASSWORD),
            tls,
            new Connection.Limits(connect, call, Duration.ofMinutes(2))),
        DesiredState.of(Map.of()),
        new TrustIntent(false, null, "", false, Duration.ofMinutes(2)),
        new Expectations(Set.of(), null, 10, true),
        new Policy(Policy.Mode.ENFORCE, true, 20, Policy.Save.NEVER, Set.of(), false));
  }

  public static Deadline deadline() {
    return Deadline.in(Duration.ofMinutes(2), Clock.systemUTC());
  }

  /** Every spelling of the credentials that must be nowhere. */
  public static List<String> canaries() {
    byte[] both = (USERNAME + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    byte[] password = PASSWORD.getBytes(StandardCharsets.UTF_8);
    return List.of(
        PASSWORD,
        "s3cret",
        URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
        Base64.getEncoder().encodeToString(both),
        Base64.getEncoder().encodeToString(password));
  }

  /** All that an exception could show to anybody. */
  public static String allTextOf(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    if (thrown instanceof DeviceException e) {
      text.append(e.advice()).append(e.operation()).append(e.device());
    }
    return text.toString();
  }
}
