package io.slpagent.netconf;

import io.slpagent.device.DeviceException;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Hello;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.netconf.wire.Wire;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.library.ModuleId;
import io.slpagent.yang.library.ModuleList;
import io.slpagent.yang.library.ModuleSource;
import io.slpagent.yang.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A device's own account of its modules (RFC 7895, RFC 8525), and their texts by {@code get-schema}
 * (RFC 6022). The modules that a hello lists are never taken for all there are.
 */
final class YangLibrary implements ModuleSource {
  static final String LIBRARY = "urn:ietf:params:xml:ns:yang:ietf-yang-library";
  static final String MONITORING = "urn:ietf:params:xml:ns:yang:ietf-netconf-monitoring";
  private static final Pattern ID = Pattern.compile("[!-~]{1,200}");
  private static final int LONGEST_TEXT = 4 << 20;

  /** Errors that say that the server does not have the text in this form. */
  private static final Set<String> NOT_HAD =
      Set.of(
          "invalid-value",
          "data-missing",
          "bad-element",
          "unknown-element",
          "bad-attribute",
          "missing-element",
          "operation-not-supported",
          "operation-failed");

  /** The two shapes of yang-library. */
  enum Shape {
    /** RFC 7895; Catalysts to this day. */
    MODULES_STATE("modules-state", "module-set-id"),
    /** RFC 8525. */
    YANG_LIBRARY("yang-library", "content-id");

    private final String top;
    private final String id;

    Shape(String top, String id) {
      this.top = top;
      this.id = id;
    }

    private String filter(boolean all) {
      String open = "<" + top + " xmlns=\"" + LIBRARY + "\"";
      return all ? open + "/>" : open + "><" + id + "/></" + top + ">";
    }
  }

  private final Wire wire;
  private final Shape shape;
  private final String contentId;
  private final @Nullable ModuleList known;
  private boolean withoutFormat;

  private YangLibrary(Wire wire, Shape shape, String contentId) {
    this(wire, shape, contentId, null);
  }

  private YangLibrary(Wire wire, Shape shape, String contentId, @Nullable ModuleList known) {
    this.wire = wire;
    this.shape = shape;
    this.contentId = contentId;
    this.known = known;
  }

  /**
   * Finds out what the device's set of modules is called: the hello says so (RFC 7950 section
   * 5.6.4, RFC 8526 section 2), else a read.
   *
   * @throws DeviceException when the device does not tell it
   */
  static YangLibrary ask(Wire wire) throws DeviceException {
    Hello hello = wire.hello();
    Optional<String> old =
        hello.parameter("yang-library:1.0", "module-set-id").filter(YangLibrary::isId);
    if (old.isPresent()) {
      return new YangLibrary(wire, Shape.MODULES_STATE, old.get());
    }
    Optional<String> fresh =
        hello.parameter("yang-library:1.1", "content-id").filter(YangLibrary::isId);
    if (fresh.isPresent()) {
      return new YangLibrary(wire, Shape.YANG_LIBRARY, fresh.get());
    }
    String first = Shape.MODULES_STATE.filter(false);
    String second = Shape.YANG_LIBRARY.filter(false);
    Call call = get("get yang-library id", first + second);
    Reply reply = wire.call(call);
    Optional<YangLibrary> found = among(wire, reply);
    if (found.isEmpty() && !reply.isGood()) {
      // there are servers that take no filter with two roots
      for (String filter : List.of(first, second)) {
        reply = wire.call(get(call.operation(), filter));
        found = among(wire, reply);
        if (found.isPresent()) {
          break;
        }
      }
    }
    if (found.isPresent()) {
      return found.get();
    }
    Optional<ModuleList> list = SchemaList.read(wire);
    if (list.isPresent()) {
      return new YangLibrary(wire, Shape.YANG_LIBRARY, list.get().contentId(), list.get());
    }
    if (!reply.isGood()) {
      throw wire.failures().answered(call, reply);
    }
    throw wire.failures()
        .refused(
            call,
            "",
            "the device does not tell which modules it has",
            "Check that 'netconf-yang' is configured on the switch, that its YANG processes run"
                + " ('show platform software yang-management process'), and that this user may read"
                + " ietf-yang-library.");
  }

  private static Optional<YangLibrary> among(Wire wire, Reply reply) {
    Optional<Element> data = reply.isGood() ? reply.data() : Optional.empty();
    for (Shape shape : Shape.values()) {
      String id =
          data.flatMap(d -> d.first(LIBRARY, shape.top))
              .map(top -> top.textOf(LIBRARY, shape.id))
              .orElse("");
      if (isId(id)) {
        return Optional.of(new YangLibrary(wire, shape, id));
      }
    }
    return Optional.empty();
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  String contentId() {
    return contentId;
  }

  @Override
  public ModuleList moduleList() throws DeviceException {
    ModuleList list = known;
    if (list != null) {
      return list;
    }
    Call call = get("get " + shape.top, shape.filter(true));
    Element top =
        data(wire, call)
            .first(LIBRARY, shape.top)
            .orElseThrow(
                () -> wire.failures().malformed(call, "the answer holds no " + shape.top, null));
    try {
      return ModuleListXml.read(contentId, top);
    } catch (SchemaException e) {
      throw wire.failures().malformed(call, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String text(ModuleId module) throws DeviceException, ModuleNotServed {
    Call call = getSchema(module, !withoutFormat);
    Reply reply = wire.call(call);
    if (!withoutFormat && isNotHad(reply)) {
      Call plain = getSchema(module, false);
      Reply second = wire.call(plain);
      if (second.isGood()) {
        withoutFormat = true;
      }
      reply = second;
    }
    if (isNotHad(reply)) {
      throw new ModuleNotServed(module);
    }
    if (!reply.isGood()) {
      throw wire.failures().answered(call, reply);
    }
    String text = reply.content().first(MONITORING, "data").map(Element::text).orElse("");
    if (text.isBlank()) {
      throw new ModuleNotServed(module);
    }
    if (text.length() > LONGEST_TEXT) {
      throw wire.failures().malformed(call, "the text is longer than 4 MB", null);
    }
    return text;
  }

  private static boolean isNotHad(Reply reply) {
    return !reply.isGood() && NOT_HAD.contains(reply.error().tag());
  }

  private static Call getSchema(ModuleId module, boolean withFormat) {
    return Call.of(
        "get-schema " + module.name(),
        "<get-schema xmlns=\""
            + MONITORING
            + "\"><identifier>"
            + escaped(module.name())
            + "</identifier>"
            + (module.revision().isEmpty()
                ? ""
                : "<version>" + escaped(module.revision()) + "</version>")
            + (withFormat ? "<format>yang</format>" : "")
            + "</get-schema>");
  }

  private static String escaped(String name) {
    return name.replace("&", "&amp;").replace("<", "&lt;");
  }

  static Call get(String operation, String filter) {
    return Call.of(operation, "<get><filter type=\"subtree\">" + filter + "</filter></get>");
  }

  static Element data(Wire wire, Call call) throws DeviceException {
    return wire.callForGood(call)
        .data()
        .orElseThrow(() -> wire.failures().malformed(call, "the reply holds no data", null));
  }
}
