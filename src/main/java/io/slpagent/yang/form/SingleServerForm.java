package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.spelling.IpAddress;
import java.util.List;

/** Name servers where a schema has room for a single one. */
public final class SingleServerForm implements Form {
  private final Site site;

  public SingleServerForm(Site site) {
    this.site = site;
  }

  @Override
  public SettingValue read(Tree.Container data) {
    return data.leaf(site.path())
        .<SettingValue>map(server -> new Sequence(List.of(IpAddress.canonical(server))))
        .orElse(SettingValue.ABSENT);
  }

  @Override
  public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
    if (after.equals(before)) {
      return List.of();
    }
    if (after instanceof Absent) {
      return List.of(new Edit.Remove(site.path()));
    }
    if (after instanceof Sequence servers && servers.items().size() == 1) {
      return List.of(site.set(site.path(), IpAddress.canonical(servers.items().getFirst())));
    }
    throw new SchemaException(site.path(), "there is room for one server, not for '" + after + "'");
  }
}
