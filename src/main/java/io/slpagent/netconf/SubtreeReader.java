package io.slpagent.netconf;

import io.slpagent.device.DeviceException;
import io.slpagent.device.Sentinel;
import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.Tree;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Hello;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.netconf.wire.Wire;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.xml.Element;
import io.slpagent.yang.xml.XmlCodec.Decoded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads subtrees with one {@code <get>}; where the device refuses so much at once, with one for
 * each top-level node. An absence counts only where a sentinel was readable in the same session.
 */
final class SubtreeReader {
  /** Errors that one part of a filter can bring upon the rest. */
  private static final Set<String> TRY_NARROWER =
      Set.of(
          "invalid-value",
          "unknown-element",
          "unknown-namespace",
          "bad-element",
          "too-big",
          "operation-failed",
          "operation-not-supported",
          "data-missing");

  private final Access access;
  private final String withDefaults;
  private final Set<Sentinel> seen = EnumSet.noneOf(Sentinel.class);

  SubtreeReader(Access access) {
    this.access = access;
    this.withDefaults = withDefaults(access.wire().hello());
  }

  /**
   * Only what was set counts as configured. Catalysts answer so by themselves (basic-mode
   * explicit); a device that reports or trims defaults is asked to, where it can (RFC 6243).
   */
  private static String withDefaults(Hello hello) {
    String capability = "with-defaults:1.0";
    boolean explicit =
        hello.parameter(capability, "basic-mode").filter("explicit"::equals).isPresent();
    boolean can =
        hello
            .parameter(capability, "also-supported")
            .map(modes -> Arrays.asList(modes.split(",")).contains("explicit"))
            .orElse(false);
    return !explicit && can
        ? "<with-defaults xmlns=\"urn:ietf:params:xml:ns:yang:ietf-netconf-with-defaults\">explicit"
            + "</with-defaults>"
        : "";
  }

  Reading read(Collection<Path> paths) throws DeviceException {
    Map<Path, List<Path>> tops = byTop(paths);
    Decoded all = gather(tops);
    for (Path top : tops.keySet()) {
      requireSentinel(top, all.data());
    }
    return new Reading(
        all.data(), all.notes(), access.wire().timing().deadline().clock().instant());
  }

  /** The paths that the schema has, with the sentinels that are still to be seen. */
  private Map<Path, List<Path>> byTop(Collection<Path> paths) {
    Map<Path, List<Path>> tops = new TreeMap<>();
    for (Path path : paths) {
      if (access.schema().find(path).isPresent()) {
        Path top = new Path(path.steps().subList(0, 1)).withoutKeys();
        tops.computeIfAbsent(top, t -> new ArrayList<>()).add(path);
      }
    }
    tops.forEach((top, wanted) ->
        Sentinel.of(top)
            .filter(s -> !seen.contains(s))
            .map(Sentinel::leaves)
            .orElse(List.of())
            .stream()
            .filter(leaf -> access.schema().find(leaf).isPresent())
            .forEach(wanted::add));
    return tops;
  }

  private Decoded gather(Map<Path, List<Path>> tops) throws DeviceException {
    if (tops.isEmpty()) {
      return new Decoded(Tree.Container.EMPTY, List.of());
    }
    List<Path> everything = tops.values().stream().flatMap(List::stream).sorted().toList();
    Call call = get("get " + words(tops.keySet()), everything);
    Reply reply = access.wire().call(call);
    boolean narrower =
        !reply.isGood() && tops.size() > 1 && TRY_NARROWER.contains(reply.error().tag());
    if (!narrower) {
      return decoded(call, reply);
    }
    Tree.Container data = Tree.Container.EMPTY;
    List<Note> notes = new ArrayList<>();
    for (Map.Entry<Path, List<Path>> top : tops.entrySet()) {
      Call part = get("get " + top.getKey(), top.getValue());
      Decoded decoded = decoded(part, access.wire().call(part));
      data = data.merge(decoded.data());
      notes.addAll(decoded.notes());
    }
    return new Decoded(data, notes);
  }

  private Call get(String operation, List<Path> wanted) throws DeviceException {
    Call call = Call.of(operation, "");
    try {
      return Call.of(
          operation,
          "<get><filter type=\"subtree\">"
              + access.codec().filter(wanted)
              + "</filter>"
              + withDefaults
              + "</get>");
    } catch (SchemaException e) {
      throw access.wire().failures().malformed(call, String.valueOf(e.getMessage()), e);
    }
  }

  private Decoded decoded(Call call, Reply reply) throws DeviceException {
    Wire wire = access.wire();
    if (!reply.isGood()) {
      throw wire.failures().answered(call, reply);
    }
    Element data =
        reply
            .data()
            .orElseThrow(() -> wire.failures().malformed(call, "the reply holds no data", null));
    return access.codec().decode(data);
  }

  private static String words(Collection<Path> tops) {
    return tops.stream().map(Path::toString).collect(Collectors.joining(" "));
  }

  private void requireSentinel(Path top, Tree.Container data) throws DeviceException {
    Sentinel sentinel = Sentinel.of(top).orElse(null);
    if (sentinel == null || seen.contains(sentinel)) {
      return;
    }
    if (!sentinel.isIn(data)) {
      String leaves =
          sentinel.leaves().stream().map(Path::toString).collect(Collectors.joining(" or "));
      throw access
          .wire()
          .failures()
          .hidden(
              Call.of("get " + top, ""),
              "the answer lacks "
                  + leaves
                  + ", which every switch has: this user is not shown everything, so what is"
                  + " missing cannot be believed",
              "Give the user privilege 15 on the switch, or a NACM rule that lets it read "
                  + top
                  + ".");
    }
    seen.add(sentinel);
  }
}
