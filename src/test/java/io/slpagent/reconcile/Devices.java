package io.slpagent.reconcile;

import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Expectations;
import io.slpagent.inventory.Ladder;
import io.slpagent.inventory.LadderPolicy;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.TrustIntent;
import io.slpagent.model.DesiredState;
import io.slpagent.model.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Devices for tests. */
public final class Devices {
  private Devices() {}

  /** A device at an address; everything that a policy says is a default. */
  public static Device at(String host, int port) {
    return with(host, port, LadderPolicy.DEFAULT);
  }

  /** The same, with rungs forbidden. */
  public static Device forbidding(Ladder ladder, Ladder.Rung... rungs) {
    return with(
        "192.0.2.1", 443, new LadderPolicy(Map.of(ladder, Set.of(rungs)), Duration.ofHours(1)));
  }

  private static Device with(String host, int port, LadderPolicy ladders) {
    return new Device(
        "sw-1",
        List.of(),
        Set.of(),
        new Connection(
            host,
            port,
            Transport.RESTCONF,
            "admin",
            new Secret("not-a-real-password"),
            new TlsTrust.SystemTrust(),
            new Connection.Limits(
                Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMinutes(2))),
        DesiredState.of(Map.of()),
        new TrustIntent(false, null, "", false, Duration.ofSeconds(30)),
        new Expectations(Set.of(), null, 10, true),
        new Policy(
            Policy.Mode.ENFORCE,
            false,
            20,
            Policy.Save.WHEN_CLEAN,
            Set.of(),
            false,
            false,
            false,
            ladders));
  }
}
