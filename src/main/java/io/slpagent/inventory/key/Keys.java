package io.slpagent.inventory.key;

import static io.slpagent.inventory.key.Key.of;

import io.slpagent.inventory.Policy;
import io.slpagent.inventory.Schedule.Misfire;
import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.key.Shape.Listed;
import io.slpagent.inventory.key.Shape.Named;
import io.slpagent.inventory.key.Shape.Section;
import io.slpagent.inventory.key.Shape.Value;
import io.slpagent.inventory.value.Durations;
import io.slpagent.inventory.value.NameLists;
import io.slpagent.inventory.value.ProblemList;
import io.slpagent.inventory.value.RawPaths;
import io.slpagent.inventory.value.Reading;
import io.slpagent.inventory.value.SecretReferences;
import io.slpagent.inventory.value.SettingValues;
import io.slpagent.inventory.value.Texts;
import io.slpagent.inventory.value.TlsValues;
import io.slpagent.inventory.value.ValueReader;
import io.slpagent.inventory.value.Values;
import io.slpagent.inventory.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every key that an inventory may have. The reference in {@code src/docs} is checked against it.
 */
public final class Keys {
  private static final Section CONNECTION =
      Section.of(
          of("host", value(SettingValues.hostPart())).own(),
          of("port", value(Values.between(1, 65535))).or("443"),
          of(
                  "transport",
                  value(
                      Values.choice(
                          Map.of("restconf", Transport.RESTCONF, "netconf", Transport.NETCONF),
                          "restconf",
                          "netconf")))
              .or("restconf"),
          of("username", value(Texts.userName())),
          of("password", value(SecretReferences.password())),
          of(
                  "tls",
                  Section.of(
                          of("ca", value(TlsValues.caFile())), of("pin", value(TlsValues.pins())))
                      .or(TlsValues.system())
                      .replacing())
              .or("system"),
          of(
              "timeouts",
              Section.of(
                  of("connect", value(Durations.between("1s", "5m"))).or("10s"),
                  of("call", value(Durations.between("1s", "30m"))).or("60s"),
                  of("device", value(Durations.between("10s", "1d"))).or("10m"))));

  private static final Section LICENSING =
      Section.of(
          of("transport", value(SettingValues.transport())),
          of(
              "url",
              Section.of(
                      of("registration", value(SettingValues.urlPart())),
                      of("utility", value(SettingValues.urlPart())))
                  .or(SettingValues.smartUrl())),
          of("cslu-url", value(SettingValues.url())),
          of(
              "proxy",
              Section.of(
                      of("address", value(SettingValues.hostPart())),
                      of("port", value(SettingValues.portPart())))
                  .or(SettingValues.onlyNone("address and port"))),
          of("vrf", value(SettingValues.vrf())),
          of("usage-interval", value(SettingValues.usageInterval())),
          of("customer-tags", value(SettingValues.customerTags())),
          of("custom-id", value(SettingValues.customId())),
          of(
              "privacy",
              Section.of(
                  of("hostname", value(SettingValues.word("sent", "hidden"))),
                  of("version", value(SettingValues.word("sent", "hidden"))))),
          of(
              "level",
              Section.of(
                      of("level", value(SettingValues.levelPart("network-advantage"))),
                      of("addon", value(SettingValues.levelPart("dna-advantage"))))
                  .or(SettingValues.onlyNone("level and addon"))));

  private static final Key SERVERS = of("servers", value(SettingValues.servers()));
  private static final Key DOMAIN = of("domain", value(SettingValues.domain()));
  private static final Key SOURCE_INTERFACE =
      of("source-interface", value(SettingValues.interfaceName()));

  private static final Section DNS =
      Section.of(
          of("lookup", value(SettingValues.word("on", "off"))),
          SERVERS,
          DOMAIN,
          SOURCE_INTERFACE,
          of(
              "vrfs",
              new Named(
                  "NAME", SettingValues.vrfName(), Section.of(SERVERS, DOMAIN, SOURCE_INTERFACE))));

  private static final Section HTTP_CLIENT =
      Section.of(
          SOURCE_INTERFACE,
          of(
              "proxy",
              Section.of(
                      of("host", value(SettingValues.hostPart())),
                      of("port", value(SettingValues.portPart())))
                  .or(SettingValues.onlyNone("host and port"))),
          of("trustpoint", value(SettingValues.trustpoint())));

  private static final Section TRUST =
      Section.of(
          of("token", value(SecretReferences.token())),
          of("install", yesOrNo("true", "false")),
          of("force", yesOrNo("true", "false")).or("false"),
          of("wait", value(Durations.between("1s", "1d"))).or("2m"));

  private static final Section EXPECT =
      Section.of(
          of("config", value(Values.oneOf("proven", "readable", "any"))).or("proven"),
          of("trust", value(Values.oneOf("proven", "any"))).or("proven"),
          of("reporting", value(Values.oneOf("proven", "any"))).or("any"),
          of("ack-within", value(Durations.between("1h", "3650d"))),
          of("backlog", value(Values.between(0, 100_000))).or("10"));

  private static final Section POLICY =
      Section.of(
          of(
                  "mode",
                  value(
                      Values.choice(
                          Map.of("audit", Policy.Mode.AUDIT, "apply", Policy.Mode.ENFORCE),
                          "audit",
                          "apply")))
              .or("apply"),
          of("deletes", yesOrNo("allowed", "withheld")).or("withheld"),
          of("max-changes", value(Values.between(1, 100))).or("20"),
          of(
                  "save",
                  value(
                      Values.choice(
                          Map.of(
                              "when-clean",
                              Policy.Save.WHEN_CLEAN,
                              "always",
                              Policy.Save.ALWAYS,
                              "never",
                              Policy.Save.NEVER),
                          "when-clean",
                          "always",
                          "never")))
              .or("when-clean"),
          of("raw-yang-roots", value(RawPaths.roots())));

  private static final List<Key> BODY =
      List.of(
          of("connection", CONNECTION),
          of("licensing", LICENSING),
          of("dns", DNS),
          of("http-client", HTTP_CLIENT),
          of("trust", TRUST),
          of("expect", EXPECT),
          of("policy", POLICY),
          of("yang", new Named("PATH", RawPaths.path(), value(SettingValues.raw()))),
          of("labels", value(NameLists.labels())));

  private static final Section SCHEDULE =
      Section.of(
          of("name", value(Texts.name("schedule"))).own(),
          of("cron", value(Texts.line("a Quartz cron expression such as 0 0/15 * * * ?"))).own(),
          of("zone", value(Values.zone())).or("UTC").own(),
          of("devices", value(NameLists.selector())).or("all").own(),
          of("mode", yesOrNo("enforce", "audit")).or("audit").own(),
          of(
                  "misfire",
                  value(
                      Values.choice(
                          Map.of("run-once", Misfire.RUN_ONCE, "skip", Misfire.SKIP),
                          "run-once",
                          "skip")))
              .or("skip")
              .own());

  private static final String NAME = "NAME";

  static final Section ROOT =
      Section.of(
          of("defaults", body()).own(),
          of(
                  "groups",
                  new Named(
                      NAME,
                      Texts.name("group"),
                      body(of("parent", value(Texts.name("group"))).own())))
              .own(),
          of(
                  "devices",
                  new Named(
                      NAME,
                      Texts.name("device"),
                      body(of("group", value(Texts.name("group"))).own())))
              .own(),
          of("schedules", new Listed(SCHEDULE)).own());

  private static final List<Line> REFERENCE = lines();

  /** The defaults, read by the same rules as what an operator writes. */
  private static final Map<String, Object> FALLBACKS = fallbacks();

  private Keys() {}

  /**
   * A line of the reference.
   *
   * @param path the key and those above it, e.g. {@code dns.vrfs.NAME.servers}; without the place
   *     (defaults, a group, a device) where it may stand in any of them
   * @param takes what it takes
   * @param fallback what holds where it is absent; empty where nothing does
   */
  public record Line(String path, String takes, String fallback) {}

  /** Every key, in the order of the reference. */
  public static List<Line> reference() {
    return REFERENCE;
  }

  private static List<Line> lines() {
    Map<String, Line> lines = new LinkedHashMap<>();
    ROOT.keys().values().forEach(key -> list("", key, lines));
    return List.copyOf(lines.values());
  }

  private static void list(String above, Key key, Map<String, Line> lines) {
    String path = BODY.contains(key) ? key.name() : above + key.name();
    if (lines.putIfAbsent(path, new Line(path, key.shape().takes(), key.fallback())) == null) {
      below(path, key.shape(), lines);
    }
  }

  private static void below(String path, Shape shape, Map<String, Line> lines) {
    switch (shape) {
      case Value v -> {}
      case Section section -> section.keys().values().forEach(key -> list(path + ".", key, lines));
      case Listed listed -> below(path + "[]", listed.entry(), lines);
      case Named named -> {
        String entry = path + "." + named.placeholder();
        lines.putIfAbsent(entry, new Line(entry, named.entry().takes(), ""));
        below(entry, named.entry(), lines);
      }
    }
  }

  /** The sections in which a key of that name may stand, for the advice on an unknown key. */
  static List<String> placesOf(String name) {
    return REFERENCE.stream()
        .map(Line::path)
        .filter(path -> path.endsWith("." + name) && !path.contains("[]"))
        .map(path -> path.substring(0, path.length() - name.length() - 1))
        .filter(path -> !path.contains("NAME"))
        .toList();
  }

  /**
   * What holds where a key is absent.
   *
   * @throws IllegalStateException where nothing does
   */
  public static <T> T fallback(Class<T> type, String... path) {
    Object value = FALLBACKS.get(String.join(".", path));
    if (!type.isInstance(value)) {
      throw new IllegalStateException("no default for " + String.join(".", path));
    }
    return type.cast(value);
  }

  private static Map<String, Object> fallbacks() {
    ProblemList problems = new ProblemList("defaults");
    Reading reading =
        new Reading(problems, SecretSource.ofThisProcess(), java.nio.file.Path.of(""));
    Map<String, Object> values = new HashMap<>();
    collect("", ROOT, values, reading);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.all().toString());
    }
    return Map.copyOf(values);
  }

  private static void collect(
      String above, Section section, Map<String, Object> values, Reading reading) {
    for (Key key : section.keys().values()) {
      String path = BODY.contains(key) ? key.name() : above + key.name();
      if (!key.fallback().isEmpty()) {
        YamlNode text = new YamlNode.Scalar(key.fallback(), true, 1, 1);
        Object value =
            key.shape() instanceof Section s && s.alternative() != null
                ? s.alternative().read(text, path, reading)
                : key.shape() instanceof Value v ? v.reader().read(text, path, reading) : null;
        values.put(path, Objects.requireNonNull(value, path));
      }
      switch (key.shape()) {
        case Section s -> collect(path + ".", s, values, reading);
        case Named n when n.entry() instanceof Section s ->
            collect(path + "." + n.placeholder() + ".", s, values, reading);
        case Listed l -> collect(path + "[].", l.entry(), values, reading);
        case Named n -> {}
        case Value v -> {}
      }
    }
  }

  private static Section body(Key... own) {
    List<Key> keys = new ArrayList<>(List.of(own));
    keys.addAll(BODY);
    return Section.of(keys);
  }

  private static Shape value(ValueReader<?> reader) {
    return new Value(reader);
  }

  private static Shape yesOrNo(String yes, String no) {
    return value(Values.choice(Map.of(yes, true, no, false), yes, no));
  }
}
