package io.slpagent.drift;

import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.yang.spelling.IpAddress;
import io.slpagent.yang.spelling.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The one form in which two values of a setting are compared. Two values with the same form mean
 * the same to a switch; a value that cannot be read keeps its own text.
 */
final class Normal {
  private static final String REGISTRATION = "registration";
  private static final String UTILITY = "utility";

  private Normal() {}

  /**
   * The form of a value.
   *
   * @param ordered whether the order of a sequence counts at the place that is written
   */
  static SettingValue of(Setting setting, SettingValue value, boolean ordered) {
    SettingValue plain = Spelling.canonical(setting, value);
    return switch (setting.kind()) {
      case DNS_LOOKUP -> byDefault(text(plain, Normal::lower), "on");
      case PRIVACY_HOSTNAME, PRIVACY_VERSION -> byDefault(text(plain, Normal::lower), "sent");
      case TRANSPORT, DNS_SOURCE_INTERFACE, HTTP_SOURCE_INTERFACE -> text(plain, Normal::lower);
      case DNS_DOMAIN -> text(plain, WebName::host);
      case DNS_SERVERS -> sequence(plain, WebName::host, ordered);
      case HTTP_PROXY, PROXY -> parts(plain, Normal::hostOrPort);
      case SMART_URL -> smartUrl(setting, plain);
      case CSLU_URL -> text(plain, WebName::url);
      case USAGE_INTERVAL -> text(plain, Normal::number);
      case LICENSE_LEVEL -> parts(plain, Normal::lower);
      case CUSTOMER_TAGS -> parts(plain, UnaryOperator.identity());
      case CUSTOM_ID, HTTP_TRUSTPOINT, VRF -> text(plain, UnaryOperator.identity());
      case RAW -> sequence(plain, UnaryOperator.identity(), ordered);
    };
  }

  /** A URL for usage reports that is not said is that of all other messages. */
  private static SettingValue smartUrl(Setting setting, SettingValue value) {
    SettingValue urls = parts(text(value, WebName::url), WebName::url);
    if (urls instanceof Text one && !one.text().equals("default")) {
      urls = new Fields(Map.of(REGISTRATION, one.text()));
    }
    if (urls instanceof Fields f && f.parts().containsKey(REGISTRATION)) {
      Map<String, String> both = new TreeMap<>(f.parts());
      both.putIfAbsent(UTILITY, f.parts().getOrDefault(REGISTRATION, ""));
      urls = new Fields(both);
    }
    return Spelling.canonical(setting, urls);
  }

  private static SettingValue byDefault(SettingValue value, String word) {
    return value instanceof Absent ? SettingValue.of(word) : value;
  }

  private static SettingValue text(SettingValue value, UnaryOperator<String> form) {
    if (!(value instanceof Text t)) {
      return value;
    }
    String text = form.apply(t.text());
    return text.isEmpty() ? SettingValue.ABSENT : SettingValue.of(text);
  }

  private static SettingValue parts(SettingValue value, UnaryOperator<String> form) {
    if (!(value instanceof Fields f)) {
      return value;
    }
    Map<String, String> parts = new TreeMap<>();
    f.parts().forEach((part, text) -> parts.put(part, form.apply(text)));
    parts.values().removeIf(String::isEmpty);
    return parts.isEmpty() ? SettingValue.ABSENT : new Fields(parts);
  }

  private static SettingValue sequence(
      SettingValue value, UnaryOperator<String> form, boolean ordered) {
    if (!(value instanceof Sequence s)) {
      return text(value, form);
    }
    List<String> items =
        new ArrayList<>(new LinkedHashSet<>(s.items().stream().map(form).toList()));
    if (!ordered) {
      items.sort(null);
    }
    return new Sequence(items);
  }

  private static String hostOrPort(String text) {
    return isNumber(text) ? number(text) : IpAddress.canonical(WebName.host(text));
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[0-9]{1,18}");
  }

  private static String number(String text) {
    return isNumber(text) ? Long.toString(Long.parseLong(text.strip())) : text;
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
