package io.slpagent.restconf;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.ErrorReport;
import io.slpagent.yang.SchemaException;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever a device sends, reading it ends without another exception than the one declared. */
class DamageTest {
  private static final int CASES = 4000;
  private static final String PIECES = "{}[]\":,<>/!?&;=\\\u0000\u001b\ud800e0 error-tag";

  private static final String JSON_ERROR =
      "{\"ietf-restconf:errors\":{\"error\":[{\"error-tag\":\"lock-denied\",\"error-message\":"
          + "\"is locked by session 18 x (system from 127.0.0.1) on since 2024-12-13 17:52:56\"}]}}";
  private static final String XML_ERROR =
      "<?xml version=\"1.0\"?><errors xmlns=\"urn:ietf:params:xml:ns:yang:ietf-restconf\"><error>"
          + "<error-tag>lock-denied</error-tag><error-message>a &amp; b</error-message></error>"
          + "</errors>";
  private static final String PAGE =
      "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head></html>";
  private static final String XRD =
      "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'><Link rel='restconf'"
          + " href='/restconf'/></XRD>";
  private static final String MODULES =
      "{\"ietf-yang-library:modules-state\":{\"module-set-id\":\"a\",\"module\":[{\"name\":\"m\","
          + "\"conformance-type\":\"implement\",\"feature\":[\"f\"],\"deviation\":[{\"name\":\"d\"}],"
          + "\"submodule\":[{\"name\":\"s\"}]}]}}";

  @Test
  void an_error_of_any_form_survives_damage() {
    for (String whole : new String[] {JSON_ERROR, XML_ERROR, PAGE}) {
      damage(
          whole,
          text -> {
            Answer answer = new Answer(409, "", "", text, true);
            assertThat(ErrorReport.of(answer).holder()).isNotNull();
            assertThat(ErrorReport.isBusy(answer) && ErrorReport.isAbsence(answer)).isFalse();
          });
    }
  }

  @Test
  void a_host_meta_survives_damage() {
    damage(XRD, text -> RootDiscovery.link(text).ifPresent(OwnPath::of));
  }

  @Test
  void a_list_of_modules_survives_damage() {
    damage(
        MODULES,
        text -> {
          try {
            assertThat(ModuleListJson.read("a", text).implemented()).isNotEmpty();
          } catch (SchemaException e) {
            assertThat(e).hasMessageContaining("list of modules");
          }
          assertThat(ModuleListJson.onlyText(text)).isNotNull();
        });
  }

  private static void damage(String whole, Consumer<String> reader) {
    Random random = new Random(20_260_304);
    for (int i = 0; i < CASES; i++) {
      StringBuilder text = new StringBuilder(whole);
      for (int hits = random.nextInt(4); hits >= 0 && !text.isEmpty(); hits--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.setLength(at);
          case 1 -> text.deleteCharAt(at);
          case 2 -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
          default -> text.insert(at, text.substring(0, at));
        }
      }
      reader.accept(text.toString());
    }
  }
}
