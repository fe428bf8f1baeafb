package io.slpagent.yang.spelling;

import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import java.util.List;
import java.util.Map;

/**
 * One spelling for values that can be written in several ways. Another spelling of the same value
 * is not drift.
 */
public final class Spelling {
  /** The part of a smart URL for all but usage reports. */
  public static final String REGISTRATION = "registration";

  /** The part of a smart URL for usage reports. */
  public static final String UTILITY = "utility";

  /** {@code license smart url default}. */
  public static final SettingValue DEFAULT = SettingValue.of("default");

  /** What the default stands for ({@code show license status}). */
  private static final String DEFAULT_URL = "https://smartreceiver.cisco.com/licservice/license";

  private Spelling() {}

  /** A value in the spelling in which it is compared and shown. */
  public static SettingValue canonical(Setting setting, SettingValue value) {
    return switch (setting.kind()) {
      case SMART_URL -> smartUrl(value);
      case DNS_SERVERS -> addresses(value);
      case DNS_SOURCE_INTERFACE, HTTP_SOURCE_INTERFACE ->
          value instanceof Text t ? SettingValue.of(InterfaceName.canonical(t.text())) : value;
      case DNS_LOOKUP,
          DNS_DOMAIN,
          HTTP_PROXY,
          HTTP_TRUSTPOINT,
          TRANSPORT,
          CSLU_URL,
          PROXY,
          VRF,
          USAGE_INTERVAL,
          CUSTOMER_TAGS,
          CUSTOM_ID,
          PRIVACY_HOSTNAME,
          PRIVACY_VERSION,
          LICENSE_LEVEL,
          RAW ->
          value;
    };
  }

  /** The default, spelled out, is the default. */
  public static SettingValue smartUrl(SettingValue value) {
    if (value instanceof Fields urls) {
      Map<String, String> parts = urls.parts();
      boolean sameForUsage = DEFAULT_URL.equals(parts.getOrDefault(UTILITY, DEFAULT_URL));
      boolean known =
          parts.keySet().stream().allMatch(p -> List.of(REGISTRATION, UTILITY).contains(p));
      return DEFAULT_URL.equals(parts.get(REGISTRATION)) && sameForUsage && known ? DEFAULT : value;
    }
    return value instanceof Text t && t.text().equals(DEFAULT_URL) ? DEFAULT : value;
  }

  private static SettingValue addresses(SettingValue value) {
    if (value instanceof Sequence items) {
      return new Sequence(items.items().stream().map(IpAddress::canonical).toList());
    }
    return value instanceof Text t ? new Sequence(List.of(IpAddress.canonical(t.text()))) : value;
  }
}
