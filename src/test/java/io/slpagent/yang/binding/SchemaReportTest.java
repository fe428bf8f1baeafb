package io.slpagent.yang.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.slpagent.model.Observation.Role;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.NodeFacts.Status;
import io.slpagent.yang.SliceSchemas;
import io.slpagent.yang.binding.SchemaReport.Row;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaReportTest {
  private static final String SERVERS = "/Cisco-IOS-XE-native:native/ip/name-server";

  static List<Schemas.Named> schemas() throws IOException {
    return Schemas.all();
  }

  @Test
  void tells_of_each_place_whether_it_is_there_and_why_it_is_used_or_not() {
    Setting servers = Setting.of(Kind.DNS_SERVERS);
    assertThat(SchemaReport.of(SliceSchemas.named("17.9"), servers).rows())
        .extracting(r -> r.path().orElseThrow().toString(), Row::exists, Row::role, Row::why)
        .containsExactly(
            tuple(SERVERS + "/no-vrf-ordered", false, Optional.empty(), "not in this schema"),
            tuple(SERVERS + "/no-vrf", true, Optional.of(Role.TARGET), "current"));
    assertThat(SchemaReport.of(SliceSchemas.named("17.15"), servers).rows())
        .extracting(Row::status, Row::role, Row::why)
        .containsExactly(
            tuple(Optional.of(Status.CURRENT), Optional.of(Role.TARGET), "current"),
            tuple(
                Optional.of(Status.DEPRECATED),
                Optional.of(Role.LEFTOVER),
                "deprecated: preferred is " + SERVERS + "/no-vrf-ordered"));
    assertThat(SchemaReport.of(SliceSchemas.named("26.1"), servers).rows().getLast())
        .extracting(Row::status, Row::role, Row::why)
        .containsExactly(Optional.of(Status.OBSOLETE), Optional.of(Role.LEFTOVER), "obsolete");
  }

  @Test
  void names_module_and_revision() {
    Row row =
        SchemaReport.of(SliceSchemas.named("17.15"), Setting.of(Kind.HTTP_TRUSTPOINT))
            .rows()
            .getFirst();
    assertThat(row.module()).isEqualTo("Cisco-IOS-XE-http");
    assertThat(row.revision()).isEqualTo("2024-03-01");
  }

  @Test
  void says_that_no_model_has_the_licensing_proxy() {
    assertThat(SchemaReport.of(SliceSchemas.named("26.1"), Setting.of(Kind.PROXY)).rows())
        .singleElement()
        .extracting(Row::path, Row::exists, Row::role)
        .containsExactly(Optional.empty(), false, Optional.empty());
  }

  @Test
  void answers_for_a_raw_path_too() {
    Setting raw = new Setting(Kind.RAW, SERVERS + "/no-vrf");
    assertThat(SchemaReport.of(SliceSchemas.named("17.9"), raw).rows().getFirst().role())
        .contains(Role.TARGET);
    Setting container = new Setting(Kind.RAW, SERVERS);
    assertThat(SchemaReport.of(SliceSchemas.named("17.9"), container).rows())
        .singleElement()
        .extracting(Row::exists, Row::role, Row::why)
        .containsExactly(true, Optional.empty(), "name-server is neither a leaf nor a leaf-list");
  }

  /** Holds for any release, also for one that nobody has seen yet. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("schemas")
  void in_every_schema_a_target_is_current_or_the_best_there_is(Schemas.Named named) {
    DeviceSchema schema = named.schema();
    List<Row> rows = SchemaReport.of(schema).rows();
    for (Setting setting : rows.stream().map(Row::setting).distinct().toList()) {
      List<Row> own = rows.stream().filter(r -> r.setting().equals(setting)).toList();
      List<Row> targets =
          own.stream().filter(r -> r.role().equals(Optional.of(Role.TARGET))).toList();
      assertThat(targets).as(setting.toString()).hasSizeLessThanOrEqualTo(1);
      for (Row row : own) {
        Optional<NodeFacts> facts = row.path().flatMap(schema::find);
        assertThat(row.status()).isEqualTo(facts.map(NodeFacts::status));
        assertThat(row.why()).isNotBlank();
        assertThat(row.role().isPresent()).isEqualTo(row.exists());
      }
      for (Row target : targets) {
        assertThat(target.status().orElseThrow()).isNotEqualTo(Status.OBSOLETE);
        boolean betterIsThere =
            own.stream().anyMatch(r -> r.status().equals(Optional.of(Status.CURRENT)));
        assertThat(target.status().orElseThrow() == Status.CURRENT || !betterIsThere).isTrue();
      }
    }
  }
}
