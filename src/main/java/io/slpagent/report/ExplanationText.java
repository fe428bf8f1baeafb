package io.slpagent.report;

import io.slpagent.licensing.dictionary.Explanation;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Explanations, for people and for machines. */
public final class ExplanationText {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ExplanationText() {}

  /** A few lines for each. */
  public static String text(List<Explanation> explanations, Palette palette) {
    StringBuilder text = new StringBuilder();
    for (Explanation e : explanations) {
      text.append(palette.strong(e.name())).append(' ');
      text.append(palette.faint("(" + e.kind().text() + ")")).append('\n');
      text.append("  ").append(e.meaning()).append('\n');
      text.append("  Next: ").append(e.nextStep()).append("\n\n");
    }
    return text.toString();
  }

  /** One document; suggestions where nothing was found. */
  public static String json(List<Explanation> explanations, List<String> suggestions) {
    ObjectNode document = JSON.createObjectNode();
    ArrayNode found = document.putArray("explanations");
    explanations.forEach(e ->
        found
            .addObject()
            .put("kind", e.kind().text())
            .put("name", e.name())
            .put("meaning", e.meaning())
            .put("next-step", e.nextStep()));
    ArrayNode others = document.putArray("suggestions");
    suggestions.forEach(others::add);
    return JSON.writeValueAsString(document) + "\n";
  }
}
