package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.Wire;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.library.ModuleId;
import io.slpagent.yang.library.ModuleList;
import io.slpagent.yang.library.ModuleSource;
import java.util.Optional;

/** A device's own account of its modules, and their texts. */
final class YangLibrary implements ModuleSource {
  private static final Ask.Form LIST = new Ask.Form(Ask.YANG_JSON, 8 << 20, true);
  private static final Ask.Form SMALL = new Ask.Form(Ask.YANG_JSON, 64 << 10, true);
  private static final Ask.Form TEXT = new Ask.Form("application/yang, */*;q=0.1", 4 << 20, true);

  /** The two shapes of yang-library. */
  enum Shape {
    /** RFC 7895; Catalysts to this day. */
    MODULES_STATE("/data/ietf-yang-library:modules-state", "/module-set-id"),
    /** RFC 8525. */
    YANG_LIBRARY("/data/ietf-yang-library:yang-library", "/content-id");

    private final String list;
    private final String id;

    Shape(String list, String id) {
      this.list = list;
      this.id = id;
    }
  }

  private final Wire wire;
  private final String root;
  private final Shape shape;
  private final String contentId;

  private YangLibrary(Wire wire, String root, Shape shape, String contentId) {
    this.wire = wire;
    this.root = root;
    this.shape = shape;
    this.contentId = contentId;
  }

  /**
   * Asks what the device's set of modules is called.
   *
   * @param first the shape to try first
   * @throws DeviceException when neither shape tells it
   */
  static YangLibrary ask(Wire wire, String root, Shape first) throws DeviceException {
    Shape second = first == Shape.MODULES_STATE ? Shape.YANG_LIBRARY : Shape.MODULES_STATE;
    Optional<String> id = idOf(wire, root, first, false);
    return id.isPresent()
        ? new YangLibrary(wire, root, first, id.get())
        : new YangLibrary(wire, root, second, idOf(wire, root, second, true).orElseThrow());
  }

  /**
   * Asks in one shape alone.
   *
   * @return empty where there is nothing of that shape below the root
   */
  static Optional<YangLibrary> find(Wire wire, String root, Shape shape) throws DeviceException {
    return idOf(wire, root, shape, false).map(id -> new YangLibrary(wire, root, shape, id));
  }

  /** Where RESTCONF begins. */
  String root() {
    return root;
  }

  Shape shape() {
    return shape;
  }

  String contentId() {
    return contentId;
  }

  @Override
  public ModuleList moduleList() throws DeviceException {
    Ask ask = Ask.get(root + shape.list).in(LIST);
    Answer answer = wire.sendForGood(ask);
    if (!answer.isJson()) {
      throw wire.failures().notJson(ask, answer);
    }
    try {
      return ModuleListJson.read(contentId, answer.body());
    } catch (SchemaException e) {
      throw wire.failures().malformed(ask, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public String text(ModuleId module) throws DeviceException, ModuleNotServed {
    if (module.schemaUrl().isEmpty()) {
      throw new ModuleNotServed(module);
    }
    Optional<String> path = OwnPath.of(module.schemaUrl());
    if (path.isEmpty()) {
      throw wire.failures()
          .refused(
              Ask.get(root + shape.list),
              "",
              "the device names an odd place for the text of "
                  + module.name()
                  + ": "
                  + module.schemaUrl(),
              "Nothing was fetched from there. Check that host and port are the switch's own.");
    }
    Ask ask = Ask.get(path.get()).in(TEXT);
    Answer answer = wire.send(ask);
    if (answer.status() == 404) {
      throw new ModuleNotServed(module);
    }
    if (!answer.isGood()) {
      throw wire.failures().answered(ask, answer);
    }
    if (!answer.complete()) {
      throw wire.failures().tooLarge(ask);
    }
    return answer.body();
  }

  /**
   * @param last whether to fail where the device does not tell it
   */
  private static Optional<String> idOf(Wire wire, String root, Shape shape, boolean last)
      throws DeviceException {
    Ask ask = Ask.get(root + shape.list + shape.id).in(SMALL);
    Answer answer = PatientRead.send(wire, ask);
    boolean unknown = answer.status() == 204 || answer.status() == 404 || answer.status() == 400;
    if (unknown && !last) {
      return Optional.empty();
    }
    if (unknown) {
      throw wire.failures()
          .refused(
              ask,
              "",
              "the device does not tell which modules it has (HTTP " + answer.status() + ")",
              "Check that 'restconf' is configured on the switch and that its YANG processes run"
                  + " ('show platform software yang-management process').");
    }
    if (!answer.isGood()) {
      throw wire.failures().answered(ask, answer);
    }
    if (!answer.isJson()) {
      throw wire.failures().notJson(ask, answer);
    }
    Optional<String> id = ModuleListJson.onlyText(answer.body());
    if (id.isEmpty()) {
      throw wire.failures().malformed(ask, "the answer holds no name of a set of modules", null);
    }
    return id;
  }
}
