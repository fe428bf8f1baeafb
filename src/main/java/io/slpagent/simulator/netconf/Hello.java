package io.slpagent.simulator.netconf;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.ModuleLibrary;

/** The first message of a switch. */
final class Hello {
  private Hello() {}

  static String of(CatalystSwitch device, int session) {
    XmlWriter out = new XmlWriter().start(Namespaces.BASE, "hello");
    out.start(Namespaces.BASE, "capabilities");
    for (String capability : device.datastores().capabilities()) {
      out.leaf(Namespaces.BASE, "capability", capability);
    }
    String id = device.contentId();
    out.leaf(
        Namespaces.BASE,
        "capability",
        "urn:ietf:params:netconf:capability:yang-library:1.0?revision=2019-01-04&module-set-id="
            + id);
    out.leaf(
        Namespaces.BASE,
        "capability",
        "urn:ietf:params:netconf:capability:yang-library:1.1?revision=2019-01-04&content-id=" + id);
    for (String module : ModuleLibrary.greeted(device.release())) {
      out.leaf(Namespaces.BASE, "capability", module);
    }
    out.end();
    out.leaf(Namespaces.BASE, "session-id", Integer.toString(session));
    return out.end().toString();
  }
}
