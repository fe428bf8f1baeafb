package io.slpagent.survey;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.Tree;
import io.slpagent.yang.binding.SettingBindings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every setting that a model can have, whether an inventory declares it or not. */
public final class ReadableSettings {
  private static final Path IP = Path.parse("/Cisco-IOS-XE-native:native/ip");
  private static final Path NAME_SERVER = IP.child("name-server");
  private static final Path DOMAIN = IP.child("domain");

  /** The lists whose keys name the VRFs in which names are resolved. */
  private static final Map<Path, String> VRF_LISTS =
      Map.of(
          NAME_SERVER.child("vrf"), "word",
          DOMAIN.child("name-container").child("vrf"), "word",
          DOMAIN.child("lookup-settings").child("lookup").child("vrf"), "vrf-name");

  private static final List<Kind> PER_VRF =
      List.of(Kind.DNS_SERVERS, Kind.DNS_DOMAIN, Kind.DNS_SOURCE_INTERFACE);

  private ReadableSettings() {}

  private static List<Setting> known() {
    return Stream.of(Kind.values())
        .filter(k -> k != Kind.RAW && k != Kind.PROXY && k != Kind.VRF)
        .map(Setting::of)
        .toList();
  }

  /** What must be read to know all of them. */
  public static Set<Path> reads(SettingBindings bindings) {
    Set<Path> reads = new TreeSet<>(bindings.reads(known()));
    reads.add(NAME_SERVER);
    reads.add(DOMAIN);
    return reads;
  }

  /**
   * All of them, and those of each VRF that the data names.
   *
   * @param data what was read
   */
  public static SortedSet<Setting> of(Tree.Container data) {
    SortedSet<Setting> all = new TreeSet<>(known());
    for (String vrf : vrfs(data)) {
      PER_VRF.forEach(kind -> all.add(new Setting(kind, vrf)));
    }
    return all;
  }

  private static SortedSet<String> vrfs(Tree.Container data) {
    SortedSet<String> names = new TreeSet<>();
    VRF_LISTS.forEach((list, key) -> {
      Path leaf = Path.ROOT.child(new NodeName(list.last().node().module(), key));
      data.list(list).forEach(entry -> entry.leaf(leaf).ifPresent(names::add));
    });
    return names;
  }
}
