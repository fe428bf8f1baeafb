package io.slpagent.yang.binding;

import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Values of every setting that can be written, in the spelling in which they are read. */
final class Examples {
  private static final List<String> SERVERS =
      List.of(
          "192.0.2.1",
          "192.0.2.2",
          "198.51.100.1",
          "198.51.100.2",
          "203.0.113.1",
          "203.0.113.2",
          "2001:db8::1",
          "2001:db8::2",
          "2001:db8:1::53");

  private final Random random;

  Examples(Random random) {
    this.random = random;
  }

  /** All settings that have a place in every schema, in a VRF too. */
  static List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      switch (kind) {
        case PROXY, VRF, LICENSE_LEVEL -> {}
        case RAW -> {
          settings.add(new Setting(kind, "/cisco-smart-license:licensing/config/custom-id"));
          settings.add(new Setting(kind, "/Cisco-IOS-XE-native:native/ip/domain/lookup"));
          settings.add(new Setting(kind, "/Cisco-IOS-XE-native:native/license/smart/url/cslu"));
        }
        case DNS_SERVERS, DNS_SOURCE_INTERFACE -> {
          settings.add(Setting.of(kind));
          settings.add(new Setting(kind, "Mgmt-vrf"));
        }
        case DNS_LOOKUP,
            DNS_DOMAIN,
            HTTP_SOURCE_INTERFACE,
            HTTP_PROXY,
            HTTP_TRUSTPOINT,
            TRANSPORT,
            SMART_URL,
            CSLU_URL,
            USAGE_INTERVAL,
            CUSTOMER_TAGS,
            CUSTOM_ID,
            PRIVACY_HOSTNAME,
            PRIVACY_VERSION ->
            settings.add(Setting.of(kind));
      }
    }
    return settings;
  }

  /** Some value; absent now and then where the setting can be. */
  SettingValue value(Setting setting) {
    boolean hasDefault =
        setting.toString().endsWith("lookup") || setting.toString().endsWith("lookup]");
    return !hasDefault && random.nextInt(5) == 0 ? SettingValue.ABSENT : present(setting);
  }

  private SettingValue present(Setting setting) {
    return switch (setting.kind()) {
      case DNS_LOOKUP -> oneOf("on", "off");
      case DNS_SERVERS -> servers();
      case DNS_DOMAIN -> oneOf("example.com", "example.net", "a.example.org");
      case DNS_SOURCE_INTERFACE, HTTP_SOURCE_INTERFACE ->
          oneOf("Vlan10", "Vlan20", "Loopback0", "GigabitEthernet1/0/1", "TenGigabitEthernet1/1/1");
      case HTTP_PROXY -> fields(Map.of("host", "proxy.example.com", "port", "808"));
      case HTTP_TRUSTPOINT -> oneOf("SLA-TrustPoint", "example");
      case TRANSPORT -> oneOf("smart", "cslu", "callhome", "off", "automatic");
      case SMART_URL -> smartUrl();
      case CSLU_URL ->
          oneOf("http://192.0.2.9/cslu/v1/pi", "http://cslu.example.com:8182/cslu/v1/pi");
      case USAGE_INTERVAL -> SettingValue.of(Integer.toString(1 + random.nextInt(365)));
      case CUSTOMER_TAGS -> fields(Map.of("1", "site", "2", "floor", "3", "rack", "4", "room"));
      case CUSTOM_ID -> oneOf("site-1", "site 2");
      case PRIVACY_HOSTNAME, PRIVACY_VERSION -> oneOf("sent", "hidden");
      case RAW -> setting.qualifier().endsWith("lookup") ? oneOf("true", "false") : oneOf("a", "b");
      case PROXY, VRF, LICENSE_LEVEL ->
          throw new IllegalArgumentException(setting + " is not written");
    };
  }

  private SettingValue smartUrl() {
    return random.nextInt(3) == 0
        ? SettingValue.of("default")
        : random.nextBoolean()
            ? new Fields(Map.of("registration", "https://ssm.example.com/" + random.nextInt(2)))
            : new Fields(
                Map.of(
                    "registration", "https://ssm.example.com/" + random.nextInt(2),
                    "utility", "https://usage.example.com/" + random.nextInt(2)));
  }

  private SettingValue servers() {
    List<String> shuffled = new ArrayList<>(SERVERS);
    Collections.shuffle(shuffled, random);
    return new Sequence(shuffled.subList(0, 1 + random.nextInt(6)));
  }

  /** One part or more of those given, with a number behind that makes them differ. */
  private SettingValue fields(Map<String, String> all) {
    List<String> parts = new ArrayList<>(all.keySet());
    Collections.sort(parts);
    Collections.shuffle(parts, random);
    Map<String, String> chosen = new LinkedHashMap<>();
    IntStream.rangeClosed(0, random.nextInt(parts.size()))
        .mapToObj(parts::get)
        .forEach(part -> chosen.put(part, all.get(part) + random.nextInt(2)));
    return new Fields(chosen);
  }

  private SettingValue oneOf(String... values) {
    return SettingValue.of(values[random.nextInt(values.length)]);
  }
}
