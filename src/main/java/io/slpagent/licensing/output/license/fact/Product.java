package io.slpagent.licensing.output.license.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which switch this is.
 *
 * @param udi of the switch that answers
 * @param members of all members, where there are several; in a router's table the slot is the role
 * @param agentVersion the version of the licensing agent, such as {@code 5.11.2_rel/6}
 */
public record Product(@Nullable Udi udi, List<Member> members, @Nullable String agentVersion) {
  public Product {
    members = List.copyOf(members);
  }
}
