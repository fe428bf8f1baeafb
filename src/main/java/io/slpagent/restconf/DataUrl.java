package io.slpagent.restconf;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a device's resources are spelled as paths of URLs (RFC 8040 section 3.5.3).
 *
 * @param root where RESTCONF begins, e.g. {@code /restconf}
 * @param schema tells the order of the keys of a list
 */
record DataUrl(String root, DeviceSchema schema) {
  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

  /** The datastore (RFC 8040 section 3.4). */
  String datastore() {
    return root + "/data";
  }

  /** The datastore (for the root) or the data resource at a path. */
  String data(Path path) {
    return datastore() + below(path);
  }

  /** A data resource as seen from the datastore; empty for the datastore itself. */
  String below(Path path) {
    StringBuilder url = new StringBuilder();
    String module = "";
    Path here = Path.ROOT;
    for (Path.Step step : path.steps()) {
      here = here.plus(step);
      url.append('/');
      if (!step.node().module().equals(module)) {
        module = step.node().module();
        url.append(module).append(':');
      }
      url.append(step.node().name());
      if (!step.keys().isEmpty()) {
        url.append('=').append(String.join(",", keys(here, step.keys())));
      }
    }
    return url.toString();
  }

  /** The operation resource of an RPC (RFC 8040 section 3.6). */
  String operation(NodeName rpc) {
    return root + "/operations/" + rpc;
  }

  private List<String> keys(Path entry, Map<String, String> values) {
    Collection<String> order =
        values.containsKey(Path.VALUE_KEY)
            ? List.of(Path.VALUE_KEY)
            : schema.find(entry).map(NodeFacts::keys).orElse(List.copyOf(values.keySet()));
    List<String> spelled = new ArrayList<>();
    for (String key : order) {
      String value = values.get(key);
      if (value == null) {
        throw new IllegalArgumentException(entry + " lacks the key '" + key + "'");
      }
      spelled.add(encoded(value));
    }
    return spelled;
  }

  /** All but the unreserved characters of RFC 3986 is encoded: each other means something here. */
  private static String encoded(String value) {
    StringBuilder text = new StringBuilder();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && UNRESERVED.indexOf(b) >= 0) {
        text.append((char) b);
      } else {
        text.append(String.format("%%%02X", b));
      }
    }
    return text.toString();
  }

  /** Paths as people read them, for messages. */
  static String words(Collection<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(" or "));
  }
}
