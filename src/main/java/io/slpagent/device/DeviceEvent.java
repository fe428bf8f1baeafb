package io.slpagent.device;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a device. Holds nothing secret.
 *
 * @param kind what it is about
 * @param at when it happened, by the device's clock; null where the device does not say
 * @param name what happened, e.g. {@code communications-fail}
 * @param details what is known of it by name, e.g. {@code reason}
 * @param places what was touched, each an operation and a place; never a value
 */
public record DeviceEvent(
    Kind kind,
    @Nullable Instant at,
    String name,
    Map<String, String> details,
    List<String> places) {

  /** What an event is about. */
  public enum Kind {
    /** Smart Licensing: communication, registration, authorization, usage reports, trust. */
    LICENSING,
    /** The configuration, or what the device can do. */
    CONFIGURATION,
    /** Anything else. */
    OTHER
  }

  public DeviceEvent {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    places = List.copyOf(places);
  }
}
