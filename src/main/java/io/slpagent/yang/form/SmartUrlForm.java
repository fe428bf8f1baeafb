package io.slpagent.yang.form;

import io.slpagent.model.Edit;
import io.slpagent.model.Path;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.model.Tree;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.spelling.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The URL of the smart transport: one case of a choice says "the default", the other names one or
 * two URLs. Writing one case makes the device drop the other (RFC 7950 section 7.9.2).
 */
public final class SmartUrlForm implements Form {
  private final Site site;
  private final Leaves leaves;

  /**
   * The leaves of one view, relative to its container.
   *
   * @param byDefault the leaf that says "the default"; empty where the view has none
   * @param registration the leaf of the URL for all but usage reports
   * @param utility the leaf of the URL for usage reports
   */
  public record Leaves(String byDefault, String registration, String utility) {
    public static final Leaves LICENSING =
        new Leaves("url-default", "urls/url-registration", "urls/url-utility");
    public static final Leaves NATIVE = new Leaves("default", "name", "utility");
    public static final Leaves IN_FORCE = new Leaves("", "url-registration", "url-utility");
  }

  public SmartUrlForm(Site site, Leaves leaves) {
    this.site = site;
    this.leaves = leaves;
  }

  @Override
  public SettingValue read(Tree.Container data) {
    Map<String, String> urls = new LinkedHashMap<>();
    put(urls, Spelling.REGISTRATION, data, leaves.registration());
    put(urls, Spelling.UTILITY, data, leaves.utility());
    if (!urls.isEmpty()) {
      // a URL of its own counts, should a device show both cases
      return Spelling.smartUrl(new Fields(urls));
    }
    return saysDefault(data) ? Spelling.DEFAULT : SettingValue.ABSENT;
  }

  private void put(Map<String, String> urls, String part, Tree.Container data, String leaf) {
    data.leaf(at(leaf)).filter(url -> !url.isEmpty()).ifPresent(url -> urls.put(part, url));
  }

  private boolean saysDefault(Tree.Container data) {
    return !leaves.byDefault().isEmpty()
        && data.leaf(at(leaves.byDefault())).filter(v -> !v.equals("false")).isPresent();
  }

  @Override
  public List<Edit> write(SettingValue before, SettingValue after) throws SchemaException {
    SettingValue wanted = Spelling.smartUrl(after);
    if (wanted.equals(before)) {
      return List.of();
    }
    return switch (wanted) {
      case Absent none -> removal(before);
      case Text text -> byDefault(text);
      case Fields urls -> ownUrls(before instanceof Fields f ? f.parts() : Map.of(), urls.parts());
      case SettingValue.Sequence items -> throw unknown(items);
    };
  }

  private List<Edit> byDefault(Text text) throws SchemaException {
    if (!text.equals(Spelling.DEFAULT)) {
      throw unknown(text);
    }
    Path leaf = at(leaves.byDefault());
    boolean presence = site.schema().find(leaf).filter(f -> f.type().equals("empty")).isPresent();
    return List.of(site.set(leaf, presence ? "" : "true"));
  }

  private List<Edit> ownUrls(Map<String, String> before, Map<String, String> after)
      throws SchemaException {
    List<Edit> edits = new ArrayList<>();
    for (Map.Entry<String, String> url : after.entrySet()) {
      if (!url.getValue().equals(before.get(url.getKey()))) {
        edits.add(site.set(leaf(url.getKey()), url.getValue()));
      }
    }
    for (String part : before.keySet()) {
      if (!after.containsKey(part)) {
        edits.add(new Edit.Remove(leaf(part)));
      }
    }
    return edits;
  }

  /** The default may also be spelled out, so whatever holds the URLs is removed. */
  private List<Edit> removal(SettingValue before) throws SchemaException {
    if (site.schema().find(site.path().child("cslu")).isEmpty()) {
      return List.of(new Edit.Remove(site.path()));
    }
    List<Edit> edits = new ArrayList<>();
    if (before instanceof Fields urls) {
      for (String part : urls.parts().keySet()) {
        edits.add(new Edit.Remove(leaf(part)));
      }
    } else {
      edits.add(new Edit.Remove(at(leaves.byDefault())));
    }
    return edits;
  }

  private Path leaf(String part) throws SchemaException {
    return switch (part) {
      case Spelling.REGISTRATION -> at(leaves.registration());
      case Spelling.UTILITY -> at(leaves.utility());
      default ->
          throw new SchemaException(
              site.path(), "'" + part + "' is none of its parts registration, utility");
    };
  }

  private Path at(String leaf) {
    Path path = site.path();
    for (String name : leaf.split("/")) {
      path = path.child(name);
    }
    return path;
  }

  private SchemaException unknown(SettingValue value) {
    return new SchemaException(
        site.path(), "'" + value + "' is neither 'default' nor a registration URL");
  }
}
