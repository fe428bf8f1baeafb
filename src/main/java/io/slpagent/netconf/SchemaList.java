package io.slpagent.netconf;

import static io.slpagent.netconf.YangLibrary.MONITORING;

import io.slpagent.device.DeviceException;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.netconf.wire.Wire;
import io.slpagent.yang.library.ModuleId;
import io.slpagent.yang.library.ModuleList;
import io.slpagent.yang.xml.Element;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a server without yang-library tells of its modules: the schemas that it hands out (RFC 6022
 * section 2.1.3), with the features and deviations that its hello names (RFC 6020 section 5.6.4).
 */
final class SchemaList {
  private static final int MOST_MODULES = 5000;

  private SchemaList() {}

  /** The list; empty where the server has none. Its content id is made of all that it says. */
  static Optional<ModuleList> read(Wire wire) throws DeviceException {
    Call call =
        YangLibrary.get(
            "get netconf-state schemas",
            "<netconf-state xmlns=\"" + MONITORING + "\"><schemas/></netconf-state>");
    Reply reply = wire.call(call);
    Optional<Element> data = reply.isGood() ? reply.data() : Optional.empty();
    List<ModuleId> modules =
        data.stream()
            .flatMap(d -> d.all(MONITORING, "netconf-state"))
            .flatMap(state -> state.all(MONITORING, "schemas"))
            .flatMap(schemas -> schemas.all(MONITORING, "schema"))
            .filter(SchemaList::isYang)
            .map(SchemaList::module)
            .filter(module -> !module.name().isEmpty())
            .distinct()
            .limit(MOST_MODULES)
            .toList();
    if (modules.isEmpty()) {
      return Optional.empty();
    }
    Set<String> capabilities = wire.hello().capabilities();
    // the list does not say which of them are submodules
    return Optional.of(
        new ModuleList(
            contentId(modules, capabilities),
            modules,
            List.of(),
            modules,
            parameters(capabilities, "deviations"),
            parameters(capabilities, "features")));
  }

  /** The format is an identity, with whatever prefix. */
  private static boolean isYang(Element schema) {
    String format = schema.textOf(MONITORING, "format");
    return format.substring(format.indexOf(':') + 1).equals("yang");
  }

  private static ModuleId module(Element schema) {
    return new ModuleId(
        schema.textOf(MONITORING, "identifier"),
        schema.textOf(MONITORING, "version"),
        schema.textOf(MONITORING, "namespace"),
        "");
  }

  private static Map<String, Set<String>> parameters(Set<String> capabilities, String name) {
    Map<String, Set<String>> found = new HashMap<>();
    for (String capability : capabilities) {
      String module = parameter(capability, "module");
      String list = parameter(capability, name);
      if (!module.isEmpty() && !list.isEmpty()) {
        found.put(module, Set.copyOf(new TreeSet<>(Arrays.asList(list.split(",")))));
      }
    }
    return found;
  }

  private static String parameter(String capability, String name) {
    return Arrays.stream(capability.substring(capability.indexOf('?') + 1).split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1).strip())
        .findFirst()
        .orElse("");
  }

  private static String contentId(List<ModuleId> modules, Set<String> capabilities) {
    String all =
        modules.stream()
                .map(m -> m.name() + "@" + m.revision())
                .sorted()
                .collect(Collectors.joining("\n"))
            + "\n\n"
            + capabilities.stream()
                .filter(c -> !parameter(c, "module").isEmpty())
                .sorted()
                .collect(Collectors.joining("\n"));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return "schemas-" + HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
