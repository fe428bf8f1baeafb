package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.fact.Platform;
import io.slpagent.licensing.output.license.fact.Platform.Enforced;
import io.slpagent.licensing.output.license.fact.Udi;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code Platform Provided Mapping Table} and {@code Enforced Licenses}. */
public final class PlatformSection implements Section {
  private static final String FOUND = "Total licenses found:";
  private final Map<String, Integer> found = new LinkedHashMap<>();
  private final List<Enforced> enforced = new ArrayList<>();
  private @Nullable Udi udi;
  private boolean told;

  @Override
  public Set<String> headings() {
    return Set.of("Platform Provided Mapping Table", "Enforced Licenses");
  }

  @Override
  public void begin(Line heading) {
    told = true;
    udi = null;
  }

  @Override
  public boolean take(Line line, Line next) {
    if (line.text().startsWith("No PD enforced licenses")) {
      return true;
    }
    if (line.value().startsWith(FOUND)) {
      Integer count = Words.count(line.value().substring(FOUND.length()));
      if (count != null) {
        found.put(line.key(), count);
      }
      return count != null;
    }
    if (line.opens()) {
      Udi read = Udi.read(line.key());
      udi = read == null ? udi : read;
      return read != null;
    }
    return !line.key().isEmpty() && takeEnforced(line);
  }

  /** {@code hseck9: <tag> (3)}. */
  private boolean takeEnforced(Line line) {
    String value = line.value();
    int open = value.lastIndexOf('(');
    if (open < 0 || !value.endsWith(")")) {
      return false;
    }
    enforced.add(
        new Enforced(
            udi,
            line.key(),
            Words.present(value.substring(0, open)),
            Words.count(value.substring(open + 1))));
    return true;
  }

  @Override
  public boolean owns(Line line, Line next) {
    return false;
  }

  /** What was read; null where nothing was said. */
  public @Nullable Platform value() {
    return told ? new Platform(found, enforced) : null;
  }
}
