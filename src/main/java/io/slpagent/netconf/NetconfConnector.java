package io.slpagent.netconf;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.device.EventStream;
import io.slpagent.device.Pause;
import io.slpagent.device.Redaction;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Failures;
import io.slpagent.netconf.wire.Timing;
import io.slpagent.netconf.wire.Wire;
import io.slpagent.ssh.SshConnector;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.library.SchemaRepository;
import io.slpagent.yang.xml.XmlCodec;
import java.util.random.RandomGenerator;

/** Opens NETCONF sessions. Keeps nothing of a device but its schema. For use by many threads. */
public final class NetconfConnector implements DeviceConnector {
  private static final Call SCHEMA = Call.of("get yang-library", "");
  private static final String SUBSYSTEM = "netconf";

  private final SchemaRepository schemas;
  private final SshConnector ssh;
  private final Pause pause;
  private final RandomGenerator random;

  /**
   * @param pause how to let time pass between two tries
   * @param random spreads these waits; safe for use by many threads
   */
  public NetconfConnector(
      SchemaRepository schemas, SshConnector ssh, Pause pause, RandomGenerator random) {
    this.schemas = schemas;
    this.ssh = ssh;
    this.pause = pause;
    this.random = random;
  }

  @Override
  public DeviceSession connect(Device device, Deadline deadline) throws DeviceException {
    Wire wire = wire(device, deadline);
    boolean stands = false;
    try {
      DeviceSchema schema = schema(wire);
      stands = true;
      return new NetconfSession(
          new Access(wire, schema, new XmlCodec(schema), device.policy().stagedEditsAllowed()));
    } finally {
      if (!stands) {
        wire.close();
      }
    }
  }

  @Override
  public EventStream events(Device device, Deadline deadline) throws DeviceException {
    Wire wire = wire(device, deadline);
    boolean stands = false;
    try {
      Connection to = device.connection();
      EventStream stream = Subscription.open(wire, Redaction.of(to.username(), to.password()));
      stands = true;
      return stream;
    } finally {
      if (!stands) {
        wire.close();
      }
    }
  }

  private Wire wire(Device device, Deadline deadline) throws DeviceException {
    Connection to = device.connection();
    Failures failures = new Failures(device.name(), Redaction.of(to.username(), to.password()));
    Timing timing = new Timing(to.limits().call(), deadline, pause, random);
    return Wire.open(receiver -> ssh.open(device, SUBSYSTEM, deadline, receiver), timing, failures);
  }

  private DeviceSchema schema(Wire wire) throws DeviceException {
    YangLibrary library = YangLibrary.ask(wire);
    try {
      return schemas.get(library.contentId(), library);
    } catch (SchemaException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw wire.failures().interrupted(SCHEMA);
      }
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof DeviceException failure) {
          throw failure;
        }
      }
      throw wire.failures()
          .malformed(SCHEMA, "the device's schema cannot be used: " + e.getMessage(), e);
    }
  }
}
