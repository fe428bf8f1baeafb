package io.slpagent.restconf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceException.Busy;
import io.slpagent.device.DeviceException.Effect;
import io.slpagent.device.DeviceException.Forbidden;
import io.slpagent.device.DeviceException.Refused;
import io.slpagent.device.DeviceException.Unauthenticated;
import io.slpagent.device.Redaction;
import io.slpagent.model.Secret;
import io.slpagent.restconf.Samples;
import io.slpagent.restconf.TestDevice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorReportTest {
  private static final Ask GET = Ask.get("/restconf/data/x:y");
  private static final Ask PATCH = Ask.patch("/restconf/data/x:y", "{}");
  private final Failures failures =
      new Failures("sw-test", Redaction.of(TestDevice.USERNAME, new Secret(TestDevice.PASSWORD)));

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource({
    "400, restconf_400_cli-rpc_wrong-leaf__c9300_17181.json, malformed-message, unknown element",
    "400, restconf_400_invalid-value_cli-trans__c9k_17131a.json, invalid-value, on line 2",
    "400, restconf_400_malformed_invalid-path__iosxe_1738a.json, malformed-message, invalid path",
    "400, restconf_400_malformed_mismatched-keypaths__c8000v_175.json, malformed-message, mism",
    "400, restconf_400_malformed_post-on-list__c8000v_175.json, malformed-message, list element",
    "400, restconf_400_malformed_unknown-element__c8000v_175.json, malformed-message, unknown",
    "404, restconf_404_uri-keypath-not-found__c9800_wnc.json, invalid-value, keypath not found",
    "409, restconf_409_data-exists__c8000v_175.json, data-exists, object already exists",
  })
  void real_refusals_keep_their_tag_and_their_words(
      int status, String file, String tag, String words) {
    DeviceException failure = failures.answered(PATCH, json(status, Samples.wire(file)));
    assertThat(failure)
        .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.tag()).isEqualTo(tag))
        .hasMessageContaining(words)
        .hasMessageNotContaining("\n");
    assertThat(failure.effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(failure.advice()).isNotBlank();
  }

  @Test
  void a_real_lock_names_its_holder_and_since_when() {
    Busy busy =
        (Busy)
            failures.answered(
                PATCH, json(409, Samples.wire("restconf_409_lock-denied__c9300_1795.json")));
    assertThat(busy.holder())
        .isEqualTo(
            "session 18 yang_mgmt_infra tcp (system from 127.0.0.1), since 2024-12-13 17:52:56");
  }

  @Test
  void a_real_sync_in_progress_is_busy() {
    String body = Samples.wire("restconf_409_resource-denied_sync-in-progress.json");
    assertThat(ErrorReport.isBusy(json(409, body))).isTrue();
    assertThat(failures.answered(PATCH, json(409, body)))
        .isInstanceOf(Busy.class)
        .hasMessageContaining("Sync is in progress");
  }

  @Test
  void a_real_access_denied_is_a_wrong_password() {
    assertThat(failures.answered(GET, json(401, Samples.wire("restconf_401_access-denied.json"))))
        .isInstanceOf(Unauthenticated.class)
        .hasMessageContaining("access-denied");
  }

  @Test
  void a_lock_is_busy_and_names_who_holds_it() {
    String lock =
        error(
            "lock-denied",
            "the configuration database is locked by session 7 agent tcp (a from 192.0.2.1) on"
                + " since 2026-02-03 04:05:06\\n   more");
    Busy busy = (Busy) failures.answered(PATCH, json(409, lock));
    assertThat(busy.holder())
        .isEqualTo("session 7 agent tcp (a from 192.0.2.1), since 2026-02-03 04:05:06");
    assertThat(busy.advice()).contains("show netconf-yang sessions");
  }

  @Test
  void a_lock_told_in_other_words_is_shown_as_it_is() {
    Busy busy =
        (Busy) failures.answered(PATCH, json(409, error("lock-denied", "gesperrt von Sitzung 4")));
    assertThat(busy.holder()).isEqualTo("gesperrt von Sitzung 4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"ietf-restconf:errors\":{\"error\":[{\"error-tag\":\"in-use\",\"error-message\":\"m\"}]}}",
        "{\"errors\":{\"error\":[{\"error-tag\":\"in-use\",\"error-message\":\"m\"}]}}",
        "{\"errors\":{\"error\":{\"error-tag\":\"in-use\",\"error-message\":\"m\"}}}",
        "{\"ietf-yang-patch:yang-patch-status\":{\"patch-id\":\"p\",\"errors\":{\"error\":"
            + "[{\"error-tag\":\"in-use\",\"error-message\":\"m\"}]}}}",
        "{\"ietf-yang-patch:yang-patch-status\":{\"edit-status\":{\"edit\":[{\"edit-id\":\"1\","
            + "\"errors\":{\"error\":[{\"error-tag\":\"in-use\",\"error-message\":\"m\"}]}}]}}}",
        "<errors xmlns=\"urn:ietf:params:xml:ns:yang:ietf-restconf\"><error><error-type>rpc"
            + "</error-type><error-tag>in-use</error-tag><error-message>m</error-message></error>"
            + "</errors>",
      })
  void every_shape_of_errors_is_read(String body) {
    assertThat(ErrorReport.of(json(409, body))).isEqualTo(new ErrorReport("in-use", "m"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"errors\":",
        "{\"errors\":{\"error\":[]}}",
        "{\"errors\":{\"error\":[{\"error-tag\":5}]}}",
        "{\"a\":[[[[[[[[[[[[{\"error-tag\":\"deep\"}]]]]]]]]]]]]}",
        "<",
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><errors><error-tag>&e;</error-tag></errors>",
      })
  void what_cannot_be_read_says_nothing(String body) {
    assertThat(ErrorReport.of(json(400, body))).isEqualTo(ErrorReport.NOTHING);
    assertThat(failures.answered(GET, json(400, body))).isInstanceOf(Refused.class);
  }

  @Test
  void a_web_page_is_called_one() {
    Answer page =
        new Answer(
            502,
            "text/html",
            "",
            "<html>\n<head><title>502 Bad Gateway</title></head><body>x</body></html>",
            true);
    assertThat(failures.answered(GET, page))
        .hasMessageContaining("a web page titled '502 Bad Gateway'")
        .hasMessageNotContaining("<");
  }

  @Test
  void only_a_missing_node_is_absent() {
    assertThat(ErrorReport.isAbsence(json(204, ""))).isTrue();
    assertThat(ErrorReport.isAbsence(json(404, error("data-missing", "m")))).isTrue();
    assertThat(ErrorReport.isAbsence(json(404, error("invalid-value", "m")))).isTrue();
    assertThat(ErrorReport.isAbsence(json(404, "<html></html>"))).isFalse();
    assertThat(ErrorReport.isAbsence(json(404, ""))).isFalse();
    assertThat(ErrorReport.isAbsence(json(404, error("malformed-message", "m")))).isFalse();
    assertThat(ErrorReport.isAbsence(json(400, error("invalid-value", "m")))).isFalse();
    assertThat(ErrorReport.isAbsence(json(403, error("data-missing", "m")))).isFalse();
  }

  @Test
  void statuses_become_types() {
    assertThat(failures.answered(GET, json(401, ""))).isInstanceOf(Unauthenticated.class);
    assertThat(failures.answered(GET, json(403, "")))
        .isInstanceOf(Forbidden.class)
        .satisfies(e -> assertThat(((DeviceException) e).advice()).contains("privilege 15"));
    for (int status : List.of(400, 404, 405, 409, 412, 413, 414, 415, 418, 429, 500, 502, 503)) {
      assertThat(failures.answered(GET, json(status, "")))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("HTTP " + status);
    }
  }

  @Test
  void a_server_error_on_a_write_leaves_its_effect_unknown() {
    assertThat(failures.answered(PATCH, json(500, "")).effect()).isEqualTo(Effect.UNKNOWN);
    assertThat(failures.answered(PATCH, json(400, "")).effect()).isEqualTo(Effect.NOTHING_CHANGED);
    assertThat(failures.answered(GET, json(500, "")).effect()).isEqualTo(Effect.NOTHING_CHANGED);
  }

  @Test
  void after_a_write_every_failure_leaves_the_effect_unknown() {
    failures.mayHaveChanged();
    for (int status : List.of(401, 403, 404, 409, 500)) {
      assertThat(failures.answered(GET, json(status, "")).effect()).isEqualTo(Effect.UNKNOWN);
    }
    failures.begin();
    assertThat(failures.answered(GET, json(403, "")).effect()).isEqualTo(Effect.NOTHING_CHANGED);
  }

  @Test
  void a_redirect_says_where_it_wanted_to_send_us() {
    Answer redirect = new Answer(302, "", "https://192.0.2.66/login", "", true);
    assertThat(failures.answered(GET, redirect))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("https://192.0.2.66/login")
        .hasMessageContaining("never followed");
  }

  @Test
  void words_of_a_device_are_shown_without_secrets_and_control_characters() {
    Ask trust =
        Ask.post("/restconf/operations/x:trust", "{}").hiding(List.of(new Secret("T0KEN-1")));
    String text = "id-token T0KEN-1\\u001b[2J\\n for " + "s3cret and " + "x".repeat(1000);
    DeviceException failure = failures.answered(trust, json(400, error("invalid-value", text)));
    assertThat(failure.getMessage())
        .doesNotContain("T0KEN-1", "\u001b", "\n")
        .contains("id-token ***")
        .hasSizeLessThan(500);
  }

  @Test
  void an_echoed_password_is_hidden_in_every_spelling() {
    for (String canary : TestDevice.canaries().stream().filter(c -> !c.equals("s3cret")).toList()) {
      String body = error("invalid-value", "you sent " + canary.replace("\"", "\\\""));
      assertThat(TestDevice.allTextOf(failures.answered(GET, json(400, body))))
          .doesNotContain(TestDevice.canaries());
    }
  }

  @Test
  void a_long_path_is_shortened_in_the_middle() {
    Ask ask = Ask.get("/restconf/data/" + "a".repeat(500) + "/end").query("fields=b(c)");
    assertThat(ask.operation())
        .startsWith("GET /restconf/data/aaa")
        .contains("...")
        .endsWith("/end?fields=...")
        .hasSizeLessThan(150);
  }

  private static String error(String tag, String message) {
    return "{\"ietf-restconf:errors\":{\"error\":[{\"error-type\":\"application\",\"error-tag\":\""
        + tag
        + "\",\"error-message\":\""
        + message
        + "\"}]}}";
  }

  private static Answer json(int status, String body) {
    return new Answer(status, "application/yang-data+json", "", body, true);
  }
}
