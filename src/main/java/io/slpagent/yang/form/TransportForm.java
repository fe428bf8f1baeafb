package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.SettingValue;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import java.util.ArrayList;
import java.util.List;

/**
 * The transport. The settings of the smart transport exist only while it is the transport ({@code
 * when} in cisco-smart-license), so they go with it.
 */
public final class TransportForm implements Form {
  private static final SettingValue SMART = SettingValue.of("smart");

  private final Site site;
  private final LeafForm type;
  private final Path smartOnly;

  public TransportForm(Site site) {
    this.site = site;
    this.type = new LeafForm(site, Words.TRANSPORT);
    this.smartOnly = site.path().parent().child("transport-smart");
  }

  @Override
  public SettingValue read(Tree.Container data) {
    return type.read(data);
  }

  @Override
  public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
    List<Edit> edits = new ArrayList<>();
    boolean leavesSmart = before.equals(SMART) && !after.equals(SMART);
    if (leavesSmart && site.schema().find(smartOnly).isPresent()) {
      edits.add(new Edit.Remove(smartOnly));
    }
    edits.addAll(type.write(before, after));
    return edits;
  }
}
