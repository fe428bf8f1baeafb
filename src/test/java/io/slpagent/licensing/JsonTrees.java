package io.slpagent.licensing;

import io.slpagent.model.NodeName;
import io.slpagent.model.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * RFC 7951 JSON as a tree, for tests of what needs no schema: an array of objects is a list, any
 * other array a leaf-list, and {@code [null]} an empty leaf.
 */
public final class JsonTrees {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonTrees() {}

  public static Tree.Container read(String json) {
    return container(MAPPER.readTree(json), "");
  }

  private static Tree.Container container(JsonNode object, String module) {
    Map<NodeName, Tree> children = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      int colon = member.getKey().indexOf(':');
      String inner = colon < 0 ? module : member.getKey().substring(0, colon);
      NodeName name = new NodeName(inner, member.getKey().substring(colon + 1));
      children.put(name, tree(member.getValue(), inner));
    }
    return new Tree.Container(children);
  }

  private static Tree tree(JsonNode node, String module) {
    if (node.isObject()) {
      return container(node, module);
    }
    if (!node.isArray()) {
      return new Tree.Leaf(node.asString());
    }
    if (node.size() == 1 && node.get(0).isNull()) {
      return new Tree.Leaf("");
    }
    if (node.size() > 0 && node.get(0).isObject()) {
      List<Tree.Container> entries = new ArrayList<>();
      node.forEach(entry -> entries.add(container(entry, module)));
      return new Tree.Entries(entries);
    }
    List<String> values = new ArrayList<>();
    node.forEach(value -> values.add(value.asString()));
    return new Tree.LeafList(values);
  }
}
