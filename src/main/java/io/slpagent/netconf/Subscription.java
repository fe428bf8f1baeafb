package io.slpagent.netconf;

import io.slpagent.device.DeviceEvent;
import io.slpagent.device.DeviceException;
import io.slpagent.device.EventStream;
import io.slpagent.device.Redaction;
import io.slpagent.netconf.wire.Call;
import io.slpagent.netconf.wire.Reply;
import io.slpagent.netconf.wire.Wire;
import io.slpagent.yang.xml.Element;
import java.time.Duration;
import java.util.Optional;

/**
 * A subscription to the default stream of a device (RFC 5277). It needs a session of its own: a
 * device need not answer anything but {@code <close-session>} there.
 */
final class Subscription implements EventStream {
  static final String NAMESPACE = "urn:ietf:params:xml:ns:netconf:notification:1.0";
  private static final Call SUBSCRIBE =
      Call.of("create-subscription", "<create-subscription xmlns=\"" + NAMESPACE + "\"/>");

  private final Wire wire;
  private final EventReader reader;

  private Subscription(Wire wire, EventReader reader) {
    this.wire = wire;
    this.reader = reader;
  }

  /**
   * Subscribes.
   *
   * @throws DeviceException.Refused when the device has no notifications, or does not grant them
   */
  static Subscription open(Wire wire, Redaction redaction) throws DeviceException {
    if (!wire.hello().has("notification:1.0")) {
      throw refused(wire, "operation-not-supported", "the device offers no notifications");
    }
    Reply reply = wire.call(SUBSCRIBE);
    if (!reply.isGood()) {
      throw refused(
          wire,
          reply.error().tag(),
          "the device does not grant it (" + reply.error().words() + ")");
    }
    return new Subscription(wire, new EventReader(redaction));
  }

  private static DeviceException refused(Wire wire, String tag, String problem) {
    return wire.failures()
        .refused(SUBSCRIBE, tag, problem, "Its state can be read again and again instead.");
  }

  @Override
  public Optional<DeviceEvent> next(Duration limit) throws DeviceException {
    Optional<Element> notification = wire.notification(SUBSCRIBE, limit);
    return notification.map(reader::read);
  }

  @Override
  public long dropped() {
    return wire.notificationsDropped();
  }

  @Override
  public void close() {
    // whoever is interrupted while waiting leaves in good order all the same
    boolean interrupted = Thread.interrupted();
    wire.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
