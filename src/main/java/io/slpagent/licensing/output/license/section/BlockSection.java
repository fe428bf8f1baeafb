package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.license.fact.Block;
import io.slpagent.licensing.output.license.fact.Block.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Known blocks by which nothing is decided; they are kept as they are printed. */
public final class BlockSection implements Section {
  private final Map<String, List<Entry>> blocks = new LinkedHashMap<>();
  private String block = "";

  @Override
  public Set<String> headings() {
    return Set.of(
        "Device Telemetry Report Summary",
        "Telemetry Report Summary",
        "Product Analytics Report Summary",
        "License Certificates",
        "HA Info",
        "Device Enforcement State",
        "Last Reporting Not Required");
  }

  @Override
  public void begin(Line heading) {
    block = heading.key().isEmpty() ? heading.text() : heading.key();
    blocks.put(block, new ArrayList<>());
  }

  @Override
  public boolean take(Line line, Line next) {
    List<Entry> entries = blocks.get(block);
    if (entries == null || (line.opens() && line.indent() == 0)) {
      return false;
    }
    boolean keyed = !line.key().isEmpty();
    entries.add(new Entry(line.key(), keyed ? line.value() : line.text()));
    return true;
  }

  @Override
  public boolean owns(Line line, Line next) {
    return false;
  }

  /** The blocks, in their order. */
  public List<Block> value() {
    return blocks.entrySet().stream()
        .map(entry -> new Block(entry.getKey(), entry.getValue()))
        .collect(Collectors.toUnmodifiableList());
  }
}
