package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.SafeXml;
import io.slpagent.restconf.wire.Wire;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds where RESTCONF begins on a device: the link of relation {@code restconf} in {@code
 * /.well-known/host-meta} (RFC 8040 section 3.1, RFC 6415), as XML or as JSON.
 */
final class RootDiscovery {
  /** Where IOS XE has it; used where the device has no host-meta. */
  static final String USUAL = "/restconf";

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Ask HOST_META =
      Ask.get("/.well-known/host-meta")
          .in(new Ask.Form("application/xrd+xml, application/json;q=0.9", 64 << 10, true));

  private RootDiscovery() {}

  /**
   * @throws DeviceException when the device does not answer, does not know us, or names a root that
   *     cannot be one
   */
  static String rootOf(Wire wire) throws DeviceException {
    Answer answer = PatientRead.send(wire, HOST_META);
    if (answer.status() == 401 || answer.status() >= 500 || isRedirect(answer)) {
      throw wire.failures().answered(HOST_META, answer);
    }
    if (!answer.isGood()) {
      return USUAL;
    }
    Optional<String> href = link(answer.body().strip());
    if (href.isEmpty()) {
      return USUAL;
    }
    Optional<String> path = OwnPath.of(href.get());
    if (path.isEmpty()) {
      throw wire.failures()
          .refused(
              HOST_META,
              "",
              "the device names an odd root of RESTCONF: " + href.get(),
              "Check that host and port are the switch's own.");
    }
    return path.get().replaceFirst("/+$", "");
  }

  private static boolean isRedirect(Answer answer) {
    return answer.status() >= 300 && answer.status() < 400;
  }

  /** Where the link of relation {@code restconf} leads; empty where there is none to be read. */
  static Optional<String> link(String body) {
    return body.startsWith("{") ? linkInJson(body) : linkInXml(body);
  }

  private static Optional<String> linkInJson(String body) {
    try {
      for (JsonNode link : JSON.readTree(body).path("links")) {
        if (link.path("rel").asString("").equals("restconf")) {
          return Optional.of(link.path("href").asString(""));
        }
      }
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> linkInXml(String body) {
    try {
      XMLStreamReader reader = SafeXml.inputs().createXMLStreamReader(new StringReader(body));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT
            && reader.getLocalName().equals("Link")
            && "restconf".equals(reader.getAttributeValue(null, "rel"))) {
          return Optional.ofNullable(reader.getAttributeValue(null, "href"));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }
}
