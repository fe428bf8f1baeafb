package io.slpagent.simulator.datastore;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import java.util.List;

/**
 * What nodes of the schema mean to one another: the cases of a choice, the condition of the smart
 * transport, the length of a domain name in a VRF.
 */
final class Choices {
  private static final String TRANSPORT = "/cisco-smart-license:licensing/config/transport";
  private static final String DOMAINS = "/Cisco-IOS-XE-native:native/ip/domain/name-container/vrf";
  private static final int LONGEST_NAMES = 233;

  private Choices() {}

  /**
   * After a merge: a case that was set takes the other cases of its choice away, and a transport
   * other than smart takes the smart URL away (RFC 7950 sections 7.9 and 8.1).
   */
  static void settle(SchemaNode node, Json.Members there, Json.Members content) {
    for (String name : content.values().keySet()) {
      SchemaNode set = node.child(name);
      if (set != null && !set.properties().via().isEmpty()) {
        there
            .values()
            .keySet()
            .removeIf(other -> {
              SchemaNode sibling = node.child(other);
              return sibling != null && set.excludes(sibling);
            });
      }
    }
    if (node.path().equals(TRANSPORT)
        && content.has("transport-type")
        && !content.has("transport-smart")
        && !Json.text("transport-type-smart").equals(there.get("transport-type"))) {
      there.values().remove("transport-smart");
    }
  }

  static void validate(SchemaNode node, Json.Members parent) throws Refusal {
    String when = node.properties().when();
    if (!when.isEmpty()) {
      List<String> sides = List.of(when.split(":", 2));
      Json value = parent.get(sides.get(0));
      if (value == null || !Json.plain(value).equals(sides.get(1))) {
        throw Refusal.invalid(
            node.path(),
            "%s: the 'when' expression \"../%s = '%s'\" failed"
                .formatted(node.path(), sides.get(0), sides.get(1)));
      }
    }
    if (node.path().equals(DOMAINS) && parent.get(node.key()) instanceof Json.Items entries) {
      for (Json entry : entries.values()) {
        domain(node, (Json.Members) entry);
      }
    }
  }

  private static void domain(SchemaNode node, Json.Members entry) throws Refusal {
    Json vrf = entry.get("word");
    Json name = entry.get("name-vrf");
    if (vrf != null
        && name != null
        && Json.plain(vrf).length() + Json.plain(name).length() > LONGEST_NAMES) {
      throw Refusal.invalid(
          node.path(), "both names together are longer than " + LONGEST_NAMES + " characters");
    }
  }
}
