package io.slpagent.licensing;

import io.slpagent.licensing.Demand.Interval;
import io.slpagent.licensing.Demand.Usage;
import io.slpagent.licensing.LicensingState.Agent;
import io.slpagent.licensing.LicensingState.Member;
import io.slpagent.licensing.LicensingState.Platform;
import io.slpagent.licensing.LicensingState.Reporting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds licensing states for tests; as it starts, everything about it is healthy. */
public final class States {
  public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private @Nullable Boolean enabled = true;
  private String transport = "smart";
  private String failure = "";
  private final List<Member> members = new ArrayList<>();
  private @Nullable Instant lastAck = NOW.minus(Duration.ofDays(10));
  private @Nullable Instant deadline = NOW.plus(Duration.ofDays(80));
  private int closed;
  private int sent;
  private String software = "17.12";
  private @Nullable Instant clock = NOW;
  private Map<PolicyClass, Interval> policy =
      Map.of(
          PolicyClass.ENFORCED, new Interval(0, 0),
          PolicyClass.EXPORT, new Interval(0, 0),
          PolicyClass.SUBSCRIPTION, new Interval(90, 90),
          PolicyClass.PERPETUAL, new Interval(365, 0));
  private List<Usage> usage =
      List.of(
          new Usage("network-advantage", Set.of(PolicyClass.PERPETUAL)),
          new Usage("dna-advantage", Set.of(PolicyClass.SUBSCRIPTION)));

  public static States healthy() {
    return new States();
  }

  public States trusted(String... udis) {
    Arrays.stream(udis)
        .forEach(udi -> members.add(new Member(udi, true, NOW.minus(Duration.ofDays(30)))));
    return this;
  }

  public States untrusted(String... udis) {
    Arrays.stream(udis).forEach(udi -> members.add(new Member(udi, false, null)));
    return this;
  }

  public States unreadable() {
    enabled = null;
    return this;
  }

  public States notEnabled() {
    enabled = false;
    return this;
  }

  public States transport(String word) {
    transport = word;
    return this;
  }

  public States failing(String reason) {
    failure = reason;
    return this;
  }

  public States clock(@Nullable Instant time) {
    clock = time;
    return this;
  }

  public States acknowledged(@Nullable Instant time) {
    lastAck = time;
    return this;
  }

  public States deadline(@Nullable Instant time) {
    deadline = time;
    return this;
  }

  public States closed(int reports) {
    closed = reports;
    return this;
  }

  public States software(String version) {
    software = version;
    return this;
  }

  public States sent(int reports) {
    sent = reports;
    closed = Math.max(closed, reports);
    return this;
  }

  public States policy(Map<PolicyClass, Interval> asked) {
    policy = asked;
    return this;
  }

  public States usage(Usage... licenses) {
    usage = List.of(licenses);
    return this;
  }

  public LicensingState build() {
    return new LicensingState(
        new Agent(enabled, "6.1.4", transport, failure),
        members,
        new Reporting(lastAck, deadline, closed, sent, new Demand(policy, usage)),
        new Platform(clock, NOW.minus(Duration.ofDays(100)), software, "sw1", false),
        List.of());
  }
}
