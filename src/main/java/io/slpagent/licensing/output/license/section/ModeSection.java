package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The short blocks that say how the agent works. */
public final class ModeSection implements Section {
  private static final String POLICY = "Smart Licensing Using Policy";
  private static final String UTILITY = "Utility";
  private static final String EXPORT = "Export Authorization Key";
  private static final String IS = "Smart Licensing is ";
  private final Keys said =
      new Keys(
          "Reporting Mode",
          "Custom Id",
          "Automatic Conversion Enabled",
          "Last Data Push",
          "Last File Export");
  private final List<String> features = new ArrayList<>();
  private String block = "";
  private boolean usingPolicy;
  private @Nullable Boolean enabled;
  private @Nullable Boolean utility;

  @Override
  public Set<String> headings() {
    return Set.of(
        "Smart Licensing Status",
        "Smart Licensing Tech Support info",
        POLICY,
        UTILITY,
        EXPORT,
        "License Conversion",
        "Miscellaneous");
  }

  @Override
  public void begin(Line heading) {
    block = heading.key();
    usingPolicy |= block.equals(POLICY);
  }

  @Override
  public boolean take(Line line, Line next) {
    if (line.text().startsWith(IS)) {
      enabled = Words.flag(line.text().substring(IS.length()));
      return true;
    }
    if (line.key().equals("Status") && block.equals(UTILITY)) {
      utility = Words.flag(line.value());
      return true;
    }
    if (line.key().equals("Status") && block.equals(POLICY)) {
      return true;
    }
    if (block.equals(EXPORT)) {
      return takeFeature(line);
    }
    return said.take(line);
  }

  private boolean takeFeature(Line line) {
    if (line.key().equals("Features Authorized")) {
      addFeature(line.value());
      return true;
    }
    if (line.indent() == 0 && !line.text().startsWith("<")) {
      return false;
    }
    addFeature(line.text());
    return true;
  }

  private void addFeature(String text) {
    String feature = Words.present(text);
    if (feature != null) {
      features.add(feature);
    }
  }

  @Override
  public boolean owns(Line line, Line next) {
    return line.text().startsWith(IS)
        || line.key().equals("Custom Id")
        || line.key().equals("Reporting Mode");
  }

  /** What was read. */
  public Mode value() {
    return new Mode(
        enabled,
        usingPolicy,
        said.text("Reporting Mode"),
        utility,
        said.text("Custom Id"),
        said.flag("Automatic Conversion Enabled"),
        said.time("Last Data Push"),
        said.time("Last File Export"),
        features);
  }

  /** Whether anything was read. */
  public boolean isEmpty() {
    return block.isEmpty() && enabled == null && said.isEmpty();
  }
}
