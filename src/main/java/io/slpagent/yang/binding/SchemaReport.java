package io.slpagent.yang.binding;

import io.slpagent.model.Observation.Role;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.NodeFacts;
import io.slpagent.yang.NodeFacts.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which path carries each setting in one schema, and why.
 *
 * @param rows one for each candidate, by setting, the preferred place first
 */
public record SchemaReport(List<Row> rows) {
  public SchemaReport {
    rows = List.copyOf(rows);
  }

  /** What stands for a VRF in the settings of a report. */
  public static final String ANY_VRF = "VRF";

  /**
   * One candidate.
   *
   * @param setting the setting; in a VRF with {@link #ANY_VRF}
   * @param path the place, without keys; empty where no model has one
   * @param module the module that defines it; empty where the schema does not have it
   * @param revision that module's revision, or empty
   * @param status its status; empty where the schema does not have it
   * @param role what it is to the setting; empty where it is of no use
   * @param why why it is so, as a clause
   */
  public record Row(
      Setting setting,
      Optional<Path> path,
      String module,
      String revision,
      Optional<Status> status,
      Optional<Role> role,
      String why) {

    /** Whether the schema has the node. */
    public boolean exists() {
      return status.isPresent();
    }
  }

  /** All settings of the catalogue; raw settings are the operator's own and not in it. */
  public static SchemaReport of(DeviceSchema schema) {
    List<Row> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.RAW) {
        rows.addAll(of(schema, Setting.of(kind)).rows());
      }
      if (inVrf(kind)) {
        rows.addAll(of(schema, new Setting(kind, ANY_VRF)).rows());
      }
    }
    return new SchemaReport(rows);
  }

  /** One setting; a raw one too. */
  public static SchemaReport of(DeviceSchema schema, Setting setting) {
    List<Placement> placements = Placement.of(schema, setting);
    if (placements.isEmpty()) {
      String why = new SettingBindings(schema).whyNoTarget(setting);
      return new SchemaReport(
          List.of(
              new Row(setting, Optional.empty(), "", "", Optional.empty(), Optional.empty(), why)));
    }
    return new SchemaReport(placements.stream().map(p -> row(setting, p)).toList());
  }

  /** Whether a setting exists once a VRF, too. */
  private static boolean inVrf(Kind kind) {
    return kind == Kind.DNS_SERVERS || kind == Kind.DNS_DOMAIN || kind == Kind.DNS_SOURCE_INTERFACE;
  }

  private static Row row(Setting setting, Placement placement) {
    return new Row(
        setting,
        Optional.of(placement.candidate().path().withoutKeys()),
        placement.facts().map(NodeFacts::module).orElse(""),
        placement.facts().map(NodeFacts::revision).orElse(""),
        placement.facts().map(NodeFacts::status),
        placement.role(),
        placement.why());
  }
}
