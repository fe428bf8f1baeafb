package io.slpagent.simulator.show.license;

import io.slpagent.simulator.catalyst.Licence;
import io.slpagent.simulator.catalyst.Sight;

/** Licences in use. */
final class Usage {
  private static final int LONGEST_TAG = 22;

  private Usage() {}

  static void blocks(Blocks blocks) {
    for (Licence licence : Licence.of(blocks.sight().engine().members())) {
      blocks.lines(
          "%s (%s):".formatted(licence.name(), licence.description()),
          "  Description: " + licence.description(),
          "  Count: " + licence.count(),
          "  Version: 1.0",
          "  Status: IN USE",
          "  Export status: NOT RESTRICTED",
          "  Feature Name: " + licence.name(),
          "  Feature Description: " + licence.description(),
          "  Enforcement type: NOT ENFORCED",
          "  License type: " + type(licence),
          "");
    }
  }

  private static String type(Licence licence) {
    return licence.subscription() ? "Subscription" : "Perpetual";
  }

  static String usage(Sight sight) {
    Blocks blocks = new Blocks(sight);
    if (!blocks.agent().since(6, 0)) {
      blocks.lines("License Authorization:", "  Status: Not Applicable", "");
    }
    blocks(blocks);
    return blocks.text();
  }

  /** The numbered blocks of {@code tech support}. */
  static void handles(Blocks blocks) {
    int handle = 1;
    long report = blocks.sight().engine().nextReportId();
    String time = blocks.dial().licensing(blocks.sight().engine().booted());
    for (Licence licence : Licence.of(blocks.sight().engine().members())) {
      blocks.lines(
          "Handle: " + handle,
          "  License: " + licence.name(),
          "  Entitlement Tag: " + licence.tag(),
          "  Description: " + licence.description(),
          "  Count: " + licence.count(),
          "  Version: 1.0",
          "  Status: IN USE(15)");
      if (blocks.agent().since(6, 3)) {
        blocks.lines(
            "    Authorized Count: 0",
            "    Out-Of-Compliance Count: 0",
            "    Insufficient Count: 0",
            "    No license: 0");
      }
      blocks.lines(
          "  Status time: " + time,
          "  Request Time: " + time,
          "  Export status: NOT RESTRICTED",
          "  Feature Name: " + licence.name(),
          "  Feature Description: " + licence.description(),
          "  Enforcement type: NOT ENFORCED");
      if (blocks.agent().since(6, 3)) {
        blocks.line("  Day-0 Verification: NO");
      }
      blocks.lines(
          "  License type: " + type(licence),
          "  Measurements:",
          "    ENTITLEMENT:",
          "      Interval: 00:15:00",
          "      Current Value: " + licence.count(),
          "      Current Report: %d       Previous: %d"
              .formatted(report + handle - 1, report + handle - 3),
          "  Soft Enforced: True",
          "");
      handle++;
    }
  }

  static String summary(Sight sight) {
    Blocks blocks = new Blocks(sight);
    String indent = "";
    if (blocks.agent().since(5, 3)) {
      blocks.account();
      indent = "  ";
    }
    blocks.lines(
        "License Usage:",
        indent + "License                 Entitlement Tag               Count Status",
        indent + "-".repeat(77));
    for (Licence licence : Licence.of(sight.engine().members())) {
      String tag = licence.description();
      String shown = tag.length() > LONGEST_TAG + 3 ? tag.substring(0, LONGEST_TAG) + "..." : tag;
      blocks.line(
          indent
              + "%-23s %-29s %5d IN USE"
                  .formatted(licence.name(), "(" + shown + ")", licence.count()));
    }
    return blocks.line("").text();
  }
}
