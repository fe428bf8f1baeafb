package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.LicenseUse;
import io.slpagent.licensing.output.license.fact.LicenseUse.Compliance;
import io.slpagent.licensing.output.license.fact.LicenseUse.Feature;
import io.slpagent.licensing.output.license.fact.LicenseUse.Measurement;
import io.slpagent.licensing.output.license.fact.LicenseUse.Rules;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The block of one licence, under its name or under its handle. */
final class LicenseBlock {
  private static final String STATUS = "Status";
  private static final String REPORT = "Current Report";
  private static final String[] KEYS = {
    "License",
    "Entitlement Tag",
    "Description",
    "Count",
    "Version",
    STATUS,
    "Authorized Count",
    "Out-Of-Compliance Count",
    "Insufficient Count",
    "No license",
    "Status time",
    "Request Time",
    "Export status",
    "Feature Name",
    "Feature Description",
    "Enforcement type",
    "Day-0 Verification",
    "License type",
    "Measurements",
    "ENTITLEMENT",
    "Interval",
    "Current Value",
    REPORT,
    "Soft Enforced"
  };
  private static final Set<String> KNOWN = Set.of(KEYS);

  private final Keys said = new Keys(KEYS);
  private final @Nullable Integer handle;
  private final @Nullable String name;
  private final @Nullable String entitlement;

  /** A block that begins with {@code Handle: 1} or with {@code name (entitlement):}. */
  LicenseBlock(Line first) {
    String key = first.key();
    int open = key.indexOf('(');
    handle = first.opens() ? null : Words.count(first.value());
    name = first.opens() ? Words.present(key.substring(0, open)) : null;
    entitlement = first.opens() ? Words.present(key.substring(open + 1, key.length() - 1)) : null;
  }

  static boolean knows(String key) {
    return KNOWN.contains(key);
  }

  boolean take(Line line) {
    return said.take(line);
  }

  LicenseUse value() {
    String status = said.text(STATUS);
    int number = status == null ? -1 : status.indexOf('(');
    String called = name == null ? said.text("License") : name;
    String description = said.text("Description");
    return new LicenseUse(
        handle,
        called,
        description == null ? entitlement : description,
        said.text("Entitlement Tag"),
        said.count("Count"),
        said.text("Version"),
        status == null || number < 0 ? status : status.substring(0, number).strip(),
        status == null || number < 0 ? null : Words.count(status.substring(number + 1)),
        said.time("Status time"),
        said.time("Request Time"),
        new Feature(said.text("Feature Name"), said.text("Feature Description")),
        rules(),
        measured());
  }

  private Rules rules() {
    boolean compliance = said.has("Authorized Count") || said.has("Out-Of-Compliance Count");
    return new Rules(
        said.text("Export status"),
        said.text("Enforcement type"),
        said.text("License type"),
        said.flag("Soft Enforced"),
        said.flag("Day-0 Verification"),
        compliance
            ? new Compliance(
                said.count("Authorized Count"),
                said.count("Out-Of-Compliance Count"),
                said.count("Insufficient Count"),
                said.count("No license"))
            : null);
  }

  private @Nullable Measurement measured() {
    String report = said.text(REPORT);
    if (report == null && !said.has("Interval")) {
      return null;
    }
    String text = report == null ? "" : report;
    int previous = text.indexOf("Previous:");
    return new Measurement(
        said.text("Interval"),
        said.count("Current Value"),
        Words.number(text),
        previous < 0 ? null : Words.number(text.substring(previous + "Previous:".length())));
  }
}
