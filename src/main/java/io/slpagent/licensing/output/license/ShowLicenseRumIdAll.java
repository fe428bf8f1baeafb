package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.RumReports.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Reads {@code show license rum id all}: a row a report, whatever the widths of its columns. */
public final class ShowLicenseRumIdAll {
  private ShowLicenseRumIdAll() {}

  /** What the output says. Never fails. */
  public static Parsed<RumReports> parse(String text) {
    List<Report> reports = new ArrayList<>();
    Aside aside = new Aside();
    for (Line line : Output.body(text)) {
      Report report = report(line.text());
      if (report != null) {
        reports.add(report);
      } else if (!isHead(line)) {
        aside.add(line);
      }
    }
    return new Parsed<>(new RumReports(reports), aside.lines());
  }

  private static boolean isHead(Line line) {
    return line.text().startsWith("Report Id") || line.key().equals("Smart Licensing Usage Report");
  }

  private static @Nullable Report report(String text) {
    StringTokenizer words = new StringTokenizer(text, " ,\t");
    if (words.countTokens() < 2) {
      return null;
    }
    String first = words.nextToken();
    Long id = Words.number(first);
    if (id == null || !first.equals(id.toString())) {
      return null;
    }
    String state = words.nextToken();
    String flag = words.hasMoreTokens() ? words.nextToken() : null;
    StringBuilder feature = new StringBuilder();
    while (words.hasMoreTokens()) {
      feature.append(feature.isEmpty() ? "" : " ").append(words.nextToken());
    }
    return new Report(id, state, flag, Words.present(feature.toString()));
  }
}
