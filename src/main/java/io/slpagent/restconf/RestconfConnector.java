package io.slpagent.restconf;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.restconf.YangLibrary.Shape;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.Wire;
import io.slpagent.restconf.wire.Wires;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.json.JsonCodec;
import io.slpagent.yang.library.SchemaRepository;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Opens RESTCONF sessions. Keeps in mind where RESTCONF begins on each device and what each release
 * can do, but no connection, no TLS session and no data. Safe for use by many threads.
 */
public final class RestconfConnector implements DeviceConnector {
  private static final int MOST_RELEASES = 1000;

  private final SchemaRepository schemas;
  private final Wires wires;
  private final Map<String, Origin> origins = new ConcurrentHashMap<>();
  private final Map<String, ReleaseMemory> releases = new ConcurrentHashMap<>();

  /**
   * What was learnt about one host and port.
   *
   * @param root where RESTCONF begins
   * @param shape how its yang-library is shaped
   */
  private record Origin(String root, Shape shape) {}

  public RestconfConnector(SchemaRepository schemas) {
    this(schemas, Pause.REAL, () -> ThreadLocalRandom.current().nextLong());
  }

  /**
   * @param pause how to let time pass between two tries
   * @param random spreads these waits; safe for use by many threads
   */
  public RestconfConnector(SchemaRepository schemas, Pause pause, RandomGenerator random) {
    this.schemas = schemas;
    this.wires = new Wires(pause, random);
  }

  @Override
  public DeviceSession connect(Device device, Deadline deadline) throws DeviceException {
    Wire wire = wires.open(device, deadline);
    boolean stands = false;
    try {
      DeviceSession session = session(device, wire);
      stands = true;
      return session;
    } finally {
      if (!stands) {
        wire.close();
      }
    }
  }

  private DeviceSession session(Device device, Wire wire) throws DeviceException {
    String place = device.connection().host() + " " + device.connection().port();
    Origin known = origins.get(place);
    YangLibrary library;
    try {
      library = known == null ? stranger(wire) : YangLibrary.ask(wire, known.root(), known.shape());
    } catch (DeviceException e) {
      // whatever stands there now, it is not what we knew
      origins.remove(place);
      throw e;
    }
    String root = library.root();
    origins.put(place, new Origin(root, library.shape()));
    DeviceSchema schema = schema(library, wire, root);
    ReleaseMemory memory = memory(library.contentId());
    return new RestconfSession(
        new Access(
            wire,
            new DataUrl(root, schema),
            schema,
            new JsonCodec(schema),
            memory,
            device.policy().stagedEditsAllowed()));
  }

  /**
   * A device of which nothing is known yet is most likely a Catalyst: it is taken for one, which
   * saves a round trip, and asked where RESTCONF begins if it is not.
   */
  private static YangLibrary stranger(Wire wire) throws DeviceException {
    Optional<YangLibrary> usual = YangLibrary.find(wire, RootDiscovery.USUAL, Shape.MODULES_STATE);
    return usual.isPresent()
        ? usual.get()
        : YangLibrary.ask(wire, RootDiscovery.rootOf(wire), Shape.MODULES_STATE);
  }

  private DeviceSchema schema(YangLibrary library, Wire wire, String root) throws DeviceException {
    Ask ask = Ask.get(root + "/data/ietf-yang-library:modules-state");
    try {
      return schemas.get(library.contentId(), library);
    } catch (SchemaException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw wire.failures().interrupted(ask);
      }
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof DeviceException failure) {
          throw failure;
        }
      }
      throw wire.failures()
          .malformed(ask, "the device's schema cannot be used: " + e.getMessage(), e);
    }
  }

  private ReleaseMemory memory(String contentId) {
    if (releases.size() >= MOST_RELEASES) {
      releases.clear();
    }
    return releases.computeIfAbsent(contentId, id -> new ReleaseMemory());
  }
}
