package io.slpagent.survey.watch;

import io.slpagent.device.DeviceEvent;
import java.time.Instant;

/** One line of a watch. */
public sealed interface WatchLine {
  /** The device's name in the inventory. */
  String device();

  /** When we learned of it, by our own clock. */
  Instant seen();

  /** How we learned of an event. */
  enum Source {
    /** The device reported it. */
    EVENT,
    /** It differs from what was read before. */
    POLL
  }

  /** Something happened on the device. */
  record Happening(String device, Instant seen, Source source, DeviceEvent event)
      implements WatchLine {}

  /** How the watch itself fares, as a sentence without a full stop. */
  record Remark(String device, Instant seen, String text) implements WatchLine {}
}
