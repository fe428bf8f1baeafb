package io.slpagent.netconf;

import io.slpagent.device.DeviceEvent;
import io.slpagent.device.DeviceEvent.Kind;
import io.slpagent.device.Redaction;
import io.slpagent.yang.xml.Element;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads notifications (RFC 5277 section 4): those of Smart Licensing ({@code cisco-smart-license})
 * and those about the configuration ({@code ietf-netconf-notifications}, RFC 6470). Of any other
 * nothing but its name is taken, for nobody knows what is secret in it.
 */
final class EventReader {
  private static final String LICENSING = "http://cisco.com/ns/yang/cisco-smart-license";
  private static final String CONFIGURATION =
      "urn:ietf:params:xml:ns:yang:ietf-netconf-notifications";
  private static final int MOST_DETAILS = 12;
  private static final int MOST_PLACES = 20;

  /** The notifications of RFC 6470 that are about sessions, which come and go all day. */
  private static final List<String> SESSIONS =
      List.of("netconf-session-start", "netconf-session-end");

  /** Words in a path that say that the keys of its entries may be secrets or name users. */
  private static final Pattern DELICATE =
      Pattern.compile("community|password|secret|token|key|snmp|tacacs|radius|crypto|user");

  private static final Pattern KEY_VALUE = Pattern.compile("=\\s*('[^']*'|\"[^\"]*\")");
  private static final Pattern SECRET_IN_WORDS =
      Pattern.compile("(?i)\\b(password|secret|(?:id)?[ -]?token)(\\s*[=:]\\s*|\\s+)[^\\s,;]+");

  private final Redaction redaction;

  EventReader(Redaction redaction) {
    this.redaction = redaction;
  }

  DeviceEvent read(Element notification) {
    Instant at = null;
    Element event = null;
    for (Element child : notification.children()) {
      if (child.name().equals("eventTime")) {
        at = time(child.text().strip());
      } else if (event == null) {
        event = child;
      }
    }
    if (event == null) {
      return new DeviceEvent(Kind.OTHER, at, "an event without a name", Map.of(), List.of());
    }
    String name = clean(event.name());
    return switch (event.namespace()) {
      case LICENSING -> new DeviceEvent(Kind.LICENSING, at, name, details(event), List.of());
      case CONFIGURATION ->
          new DeviceEvent(
              SESSIONS.contains(name) ? Kind.OTHER : Kind.CONFIGURATION,
              at,
              name,
              details(event),
              places(event));
      default -> new DeviceEvent(Kind.OTHER, at, name, Map.of(), List.of());
    };
  }

  private static @Nullable Instant time(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private Map<String, String> details(Element event) {
    Map<String, String> details = new LinkedHashMap<>();
    for (Element child : event.children()) {
      if (child.name().equals("changed-by")) {
        child.children().forEach(who -> put(details, who));
      } else if (child.children().isEmpty() && !child.name().equals("edit")) {
        put(details, child);
      }
    }
    return details;
  }

  private void put(Map<String, String> details, Element leaf) {
    if (details.size() < MOST_DETAILS && leaf.children().isEmpty()) {
      boolean bare = leaf.name().equals("server") && leaf.text().isBlank();
      String key = bare ? "changed-by" : clean(leaf.name());
      String text = bare ? "the device itself" : clean(leaf.text());
      details.merge(key, text, (one, other) -> one + ", " + other);
    }
  }

  private List<String> places(Element event) {
    List<String> places = new ArrayList<>();
    List<Element> edits = event.all(CONFIGURATION, "edit").toList();
    for (Element edit : edits.subList(0, Math.min(MOST_PLACES, edits.size()))) {
      String target = clean(place(edit.textOf(CONFIGURATION, "target")));
      String operation = clean(edit.textOf(CONFIGURATION, "operation"));
      places.add((operation + " " + (target.isEmpty() ? "(a place not told)" : target)).strip());
    }
    if (edits.size() > MOST_PLACES) {
      places.add("and " + (edits.size() - MOST_PLACES) + " more");
    }
    return places;
  }

  /** A path, without the keys of its entries where these may be secret. */
  private static String place(String target) {
    return DELICATE.matcher(target.toLowerCase(Locale.ROOT)).find()
        ? KEY_VALUE.matcher(target).replaceAll("='***'")
        : target;
  }

  private String clean(String text) {
    return redaction.clean(SECRET_IN_WORDS.matcher(text).replaceAll("$1$2***"));
  }
}
