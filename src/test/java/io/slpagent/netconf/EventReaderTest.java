package io.slpagent.netconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.device.DeviceEvent;
import io.slpagent.device.DeviceEvent.Kind;
import io.slpagent.device.Redaction;
import io.slpagent.model.Secret;
import io.slpagent.yang.xml.XmlText;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notifications as servers may send them. */
class EventReaderTest {
  private static final String CONFIGURATION =
      "xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-notifications'";

  @Test
  void a_change_by_the_device_itself_says_so() throws Exception {
    DeviceEvent event =
        read(
            "<eventTime>2026-01-02T03:04:05.678+02:00</eventTime><netconf-config-change "
                + CONFIGURATION
                + "><changed-by><server/></changed-by></netconf-config-change>");
    assertThat(event.details()).containsEntry("changed-by", "the device itself");
    assertThat(event.at()).hasToString("2026-01-02T01:04:05.678Z");
    assertThat(event.places()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"netconf-session-start", "netconf-session-end"})
  void sessions_come_and_go_and_are_no_change_of_the_configuration(String name) throws Exception {
    assertThat(read("<" + name + " " + CONFIGURATION + "/>").kind()).isEqualTo(Kind.OTHER);
  }

  @Test
  void a_thousand_edits_in_one_event_are_cut_and_counted() throws Exception {
    String edit = "<edit><target>/a:b</target><operation>create</operation></edit>";
    DeviceEvent event =
        read(
            "<netconf-config-change "
                + CONFIGURATION
                + ">"
                + edit.repeat(1000)
                + "</netconf-config-change>");
    assertThat(event.places()).hasSize(21).contains("create /a:b").endsWith("and 980 more");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<eventTime>yesterday</eventTime>", "<eventTime/>"})
  void what_is_missing_or_odd_costs_itself_alone(String time) throws Exception {
    DeviceEvent event =
        read(time + "<communications-fail xmlns='http://cisco.com/ns/yang/cisco-smart-license'/>");
    assertThat(event.at()).isNull();
    assertThat(event.kind()).isEqualTo(Kind.LICENSING);
    assertThat(event.details()).isEmpty();
    assertThat(read(time).name()).isEqualTo("an event without a name");
  }

  @Test
  void long_and_unprintable_texts_are_cut_and_cleaned() throws Exception {
    DeviceEvent event =
        read(
            "<communications-fail xmlns='http://cisco.com/ns/yang/cisco-smart-license'><message>"
                + "a\n\tb "
                + "x".repeat(10_000)
                + "</message></communications-fail>");
    assertThat(event.details().get("message")).startsWith("a b xxx").hasSizeLessThan(400);
  }

  private static DeviceEvent read(String inner) throws Exception {
    String text =
        "<notification xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'>"
            + inner
            + "</notification>";
    return new EventReader(Redaction.of("netops", new Secret("S3cret")))
        .read(XmlText.parse(text.getBytes(StandardCharsets.UTF_8)));
  }
}
