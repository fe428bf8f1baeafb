package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.fleet.SwitchSpec.Member;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A licence in use.
 *
 * @param name e.g. {@code network-advantage}
 * @param description e.g. {@code C9300-48P Network Advantage}
 * @param tag the entitlement tag
 * @param count how many members use it
 * @param subscription whether it is a subscription; else it is perpetual
 */
public record Licence(
    String name, String description, String tag, int count, boolean subscription) {

  /** The licences of a stack: those of the active member's model, once for every member. */
  public static List<Licence> of(List<Member> members) {
    String pid = members.getFirst().pid();
    return List.of(
        of(pid, "network-advantage", "Network Advantage", members.size(), false),
        of(pid, "dna-advantage", "DNA Advantage", members.size(), true));
  }

  private static Licence of(
      String pid, String name, String level, int count, boolean subscription) {
    UUID id = UUID.nameUUIDFromBytes((pid + name).getBytes(StandardCharsets.UTF_8));
    return new Licence(
        name,
        pid + " " + level,
        "regid.2017-05.com.cisco.%s_%s,1.0_%s"
            .formatted(pid.replace('-', '_'), name.replace('-', '_'), id),
        count,
        subscription);
  }
}
