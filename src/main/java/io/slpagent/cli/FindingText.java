package io.slpagent.cli;

import io.slpagent.inventory.Device;
import io.slpagent.licensing.Verdict;
import io.slpagent.model.Fact;
import io.slpagent.report.Palette;
import io.slpagent.survey.Inquiry.Finding;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How verdicts about a device came about, for people and for machines. */
final class FindingText {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private FindingText() {}

  static String text(Device device, List<Finding> findings, Palette palette) {
    StringBuilder text = new StringBuilder(palette.strong(device.name())).append('\n');
    for (Finding finding : findings) {
      Verdict verdict = finding.verdict();
      text.append("\n  ").append(finding.claim()).append(' ');
      text.append(palette.verdict(verdict.result(), word(verdict))).append(": ");
      text.append(verdict.reason()).append('\n');
      text.append("    ").append(finding.claim().text()).append(' ');
      text.append(finding.claim().explain(verdict.result()).meaning()).append('\n');
      for (Fact<String> fact : finding.facts()) {
        text.append("    - ").append(fact.value()).append('\n');
        text.append("      ").append(palette.faint(source(fact))).append('\n');
        fact.notes().forEach(n -> text.append("      note: ").append(n).append('\n'));
      }
    }
    return text.toString();
  }

  private static String source(Fact<String> fact) {
    return (fact.source().isEmpty() ? "not read, " : fact.source() + ", read ") + fact.at();
  }

  static String json(Device device, List<Finding> findings) {
    ObjectNode document = JSON.createObjectNode();
    document.put("device", device.name());
    ArrayNode verdicts = document.putArray("verdicts");
    for (Finding finding : findings) {
      ObjectNode node = verdicts.addObject();
      node.put("claim", finding.claim().name().toLowerCase(Locale.ROOT));
      node.put("result", word(finding.verdict()));
      node.put("reason", finding.verdict().reason());
      ArrayNode facts = node.putArray("facts");
      for (Fact<String> fact : finding.facts()) {
        ObjectNode one = facts.addObject();
        one.put("fact", fact.value());
        one.put("source", fact.source().isEmpty() ? null : fact.source());
        one.put("at", fact.at().toString());
        ArrayNode notes = one.putArray("notes");
        fact.notes().forEach(notes::add);
      }
    }
    return JSON.writeValueAsString(document) + "\n";
  }

  private static String word(Verdict verdict) {
    return verdict.result().name().toLowerCase(Locale.ROOT);
  }
}
