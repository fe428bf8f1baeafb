package io.slpagent.inventory.key;

import static io.slpagent.inventory.key.Key.of;

import io.slpagent.inventory.Ladder;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.Schedule.Misfire;
import io.slpagent.inventory.SyncIntent;
import io.slpagent.inventory.SyncIntent.When;
import io.slpagent.inventory.Transport;
import io.slpagent.inventory.key.Shape.Listed;
import io.slpagent.inventory.key.Shape.Named;
import io.slpagent.inventory.key.Shape.Section;
import io.slpagent.inventory.key.Shape.Value;
import io.slpagent.inventory.value.Durations;
import io.slpagent.inventory.value.NameLists;
import io.slpagent.inventory.value.RawPaths;
import io.slpagent.inventory.value.SecretReferences;
import io.slpagent.inventory.value.SettingValues;
import io.slpagent.inventory.value.SshValues;
import io.slpagent.inventory.value.Texts;
import io.slpagent.inventory.value.TlsValues;
import io.slpagent.inventory.value.ValueReader;
import io.slpagent.inventory.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every key that an inventory may have. The reference in {@code src/docs} is checked against it.
 */
final class KeyTable {
  private static final Section CONNECTION =
      Section.of(
          of("host", value(SettingValues.hostPart())).own(),
          of("port", value(Values.between(1, 65535))),
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
          of("shell", yesOrNo("on", "off")).or("on"),
          of(
              "ssh",
              Section.of(
                  of("port", value(Values.between(1, 65535))).or("22"),
                  of("enable", value(SecretReferences.password())),
                  of("key", value(SshValues.keyFile())),
                  of("passphrase", value(SecretReferences.password())),
                  of(
                          "host-keys",
                          Section.of(
                                  of("file", value(SshValues.knownHosts())),
                                  of("pin", value(SshValues.pins())))
                              .or(SshValues.hostKeys())
                              .replacing())
                      .or("known-hosts"),
                  of("legacy", value(SshValues.legacy())))),
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
          of("backlog", value(Values.between(0, 100_000))).or("10"),
          of("smart-account", value(Texts.line("the name of a Smart Account"))),
          of("virtual-account", value(Texts.line("the name of a Virtual Account"))));

  private static final Section SYNC =
      Section.of(
          of(
              "when",
              value(
                  Values.choice(
                      Map.of(
                          "never",
                          When.NEVER,
                          "after-change",
                          When.AFTER_CHANGE,
                          "when-due",
                          When.WHEN_DUE,
                          "both",
                          When.BOTH),
                      "never",
                      "after-change",
                      "when-due",
                      "both"))),
          of("every", value(Durations.between("1h", "365d"))).or("30d"),
          of(
                  "scope",
                  value(
                      Values.choice(
                          Map.of("all", SyncIntent.Scope.ALL, "local", SyncIntent.Scope.LOCAL),
                          "all",
                          "local")))
              .or("all"),
          of("wait", value(Durations.between("1s", "1d"))).or("2m"));

  private static final Section FORBIDDEN =
      Section.of(
          Stream.of(Ladder.values())
              .map(ladder -> of(ladder.text(), value(NameLists.rungs(ladder))))
              .toList());

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
          of("raw-yang-roots", value(RawPaths.roots())),
          of("staged-edits", yesOrNo("allowed", "withheld")).or("withheld"),
          of("licence-level", yesOrNo("allowed", "withheld")).or("withheld"),
          of("write-unreadable", yesOrNo("allowed", "withheld")).or("withheld"),
          of("forbid", FORBIDDEN),
          of("sync-spacing", value(Durations.between("1s", "365d"))).or("1h"));

  /** What may stand in the defaults, in a group and at a device. */
  static final List<Key> BODY =
      List.of(
          of("connection", CONNECTION),
          of("licensing", LICENSING),
          of("dns", DNS),
          of("http-client", HTTP_CLIENT),
          of("trust", TRUST),
          of("sync", SYNC),
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

  /** A whole inventory. */
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

  private KeyTable() {}

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
