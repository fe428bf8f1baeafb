package io.slpagent.simulator.netconf;

import io.slpagent.simulator.json.Json;

/** What the log of writes keeps of a message. */
final class Notes {
  private Notes() {}

  /** An element as JSON, of no schema. */
  static String json(Element element) {
    return of(element).toString();
  }

  private static Json of(Element element) {
    if (element.children().isEmpty()) {
      return Json.text(element.text().strip());
    }
    Json.Members members = new Json.Members();
    for (Element child : element.children()) {
      String name =
          child
              .attribute(Namespaces.BASE, "operation")
              .map(operation -> child.local() + " " + operation)
              .orElse(child.local());
      Json value = of(child);
      Json there = members.get(name);
      if (there == null) {
        members.put(name, value);
      } else if (there instanceof Json.Items items) {
        items.add(value);
      } else {
        members.put(name, new Json.Items().add(there).add(value));
      }
    }
    return members;
  }
}
