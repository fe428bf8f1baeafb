package io.slpagent.yang.binding;

import io.slpagent.model.Observation;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Tree;
import io.slpagent.yang.DeviceSchema;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which places of one device's schema carry each setting. Decided by the schema, never by a
 * release.
 */
public final class SettingBindings {
  private final DeviceSchema schema;

  public SettingBindings(DeviceSchema schema) {
    this.schema = schema;
  }

  /** The schema that decides. */
  public DeviceSchema schema() {
    return schema;
  }

  /** All places that exist in the schema, the preferred one first. */
  public List<Binding> of(Setting setting) {
    throw new IllegalStateException(setting.toString() + schema);
  }

  /** The place to write to. */
  public Optional<Binding> target(Setting setting) {
    throw new IllegalStateException(setting.toString());
  }

  /** Why there is no place to write to, as a clause. */
  public String whyNoTarget(Setting setting) {
    throw new IllegalStateException(setting.toString());
  }

  /** The subtrees to read for some settings. */
  public Set<Path> reads(Collection<Setting> settings) {
    throw new IllegalStateException(settings.toString());
  }

  /** What data that was read says about a setting. */
  public Observation observe(Setting setting, Tree.Container data) {
    throw new IllegalStateException(setting.toString());
  }
}
