package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.LicenseUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code License Usage}: blocks with a name and an entitlement, blocks with a handle, or the rows
 * of a summary.
 */
public final class UsageSection implements Section {
  private static final String NONE = "No licenses in use";
  private final List<LicenseUse> uses = new ArrayList<>();
  private @Nullable LicenseBlock block;
  private boolean told;

  @Override
  public Set<String> headings() {
    return Set.of("License Usage");
  }

  @Override
  public void begin(Line heading) {
    uses.clear();
    block = null;
    told = true;
  }

  @Override
  public boolean take(Line line, Line next) {
    if (beginsBlock(line, next)) {
      finish();
      block = new LicenseBlock(line);
      return true;
    }
    LicenseBlock now = block;
    if (now != null && now.take(line)) {
      return true;
    }
    String text = line.text();
    if (text.startsWith(NONE) || isTableHead(text)) {
      told = true;
      return true;
    }
    LicenseUse row = line.key().isEmpty() ? row(text) : null;
    if (row == null) {
      return false;
    }
    finish();
    uses.add(row);
    return true;
  }

  private static boolean beginsBlock(Line line, Line next) {
    if (line.key().equals("Handle")) {
      return Words.count(line.value()) != null;
    }
    boolean named = line.opens() && line.key().endsWith(")") && line.key().indexOf('(') > 0;
    return named && LicenseBlock.knows(next.key());
  }

  private static boolean isTableHead(String text) {
    return text.startsWith("License ") && text.contains(" Count ") && text.endsWith("Status");
  }

  /** {@code network-advantage (C9300-48 Network Advan...) 1 IN USE}, of whatever widths. */
  private static @Nullable LicenseUse row(String text) {
    int open = text.indexOf('(');
    int close = text.lastIndexOf(')');
    if (open < 1 || close < open) {
      return null;
    }
    String tail = text.substring(close + 1).strip();
    int blank = tail.indexOf(' ');
    Integer count = blank < 0 ? null : Words.count(tail.substring(0, blank));
    if (count == null) {
      return null;
    }
    String name = text.substring(0, open).strip();
    String entitlement = text.substring(open + 1, close).strip();
    String status = Words.present(tail.substring(blank));
    return new LicenseUse(
        null, name, entitlement, null, count, null, status, null, null, null, null, null, null);
  }

  private void finish() {
    LicenseBlock now = block;
    if (now != null) {
      uses.add(now.value());
    }
    block = null;
  }

  @Override
  public boolean owns(Line line, Line next) {
    return beginsBlock(line, next) || line.text().startsWith(NONE) || isTableHead(line.text());
  }

  /** What was read: empty for none in use; null where nothing was said. */
  public @Nullable List<LicenseUse> value() {
    finish();
    return told || !uses.isEmpty() ? List.copyOf(uses) : null;
  }
}
