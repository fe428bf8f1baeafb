package io.slpagent.inventory.value;

import io.slpagent.inventory.yaml.YamlNode;
import io.slpagent.model.SettingValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of setting takes. The limits are those of the models {@code cisco-smart-license},
 * {@code Cisco-IOS-XE-ip}, {@code -http} and {@code -license}; where a model has none, a limit of
 * this program stands.
 */
public final class SettingValues {
  private SettingValues() {}

  /** {@code license smart transport}. It cannot be absent: a switch always has one. */
  public static ValueReader<SettingValue> transport() {
    return word("smart", "cslu", "callhome", "off", "automatic");
  }

  /** One of two states that a device always has, so that {@code none} has no meaning. */
  public static ValueReader<SettingValue> word(String... words) {
    ScalarReader<String> choice = Values.oneOf(words);
    return choice.then(SettingValue::of);
  }

  /** {@code license smart url}: {@code default}, or one URL, which is that of registration. */
  public static ValueReader<SettingValue> smartUrl() {
    ScalarReader<String> url = Urls.http();
    return SettingReader.of(
        new ScalarReader<>(
            "default, an http or https URL, or a map of registration and utility",
            text -> text.equals("default") ? text : url.rule().apply(text),
            new ValueForm.Either(List.of(new ValueForm.Words(List.of("default")), url.form()))),
        text ->
            text.equals("default")
                ? SettingValue.of(text)
                : new SettingValue.Fields(Map.of("registration", text)));
  }

  /** {@code license smart url cslu}: one URL. */
  public static ValueReader<SettingValue> url() {
    return SettingReader.of(Urls.http(), SettingValue::of);
  }

  /** {@code length 1..127} a tag, four tags. */
  public static ValueReader<SettingValue> customerTags() {
    return SettingReader.of(
        new ListReader(
            "a list of up to 4 tags of 1 to 127 characters",
            Texts.free(127),
            4,
            UnaryOperator.identity()),
        SettingValues::numbered);
  }

  /** {@code license smart custom_id}: the model has no limit, this program 255 characters. */
  public static ValueReader<SettingValue> customId() {
    return SettingReader.of(Texts.free(255), SettingValue::of);
  }

  /** {@code range 1..365}, days. */
  public static ValueReader<SettingValue> usageInterval() {
    return SettingReader.of(Durations.days(1, 365), SettingValue::of);
  }

  /** {@code license smart vrf}. */
  public static ValueReader<SettingValue> vrf() {
    return SettingReader.of(vrfName(), SettingValue::of);
  }

  /** {@code max-elements 6}. */
  public static ValueReader<SettingValue> servers() {
    return SettingReader.of(
        new ListReader(
            "a list of up to 6 IPv4 or IPv6 addresses", Addresses.server(), 6, Addresses::sameness),
        SettingValue.Sequence::new);
  }

  /** {@code ip domain name}, {@code length 1..236}. */
  public static ValueReader<SettingValue> domain() {
    return SettingReader.of(Addresses.domain(), SettingValue::of);
  }

  /** An interface that packets leave with the address of. */
  public static ValueReader<SettingValue> interfaceName() {
    return SettingReader.of(InterfaceNames.reader(), SettingValue::of);
  }

  /** {@code length 1..219}. */
  public static ValueReader<SettingValue> trustpoint() {
    return SettingReader.of(Texts.word(219), SettingValue::of);
  }

  /** Only {@code none}: otherwise the setting is a map of parts. */
  public static ValueReader<SettingValue> onlyNone(String parts) {
    return new ScalarReader<>(
        "a map of " + parts + ", or none",
        text -> {
          if (!text.equals("none")) {
            throw new ScalarReader.Wrong("");
          }
          return SettingValue.ABSENT;
        },
        new ValueForm.Words(List.of("none")));
  }

  /** A value, or a list of values, that the device's own schema judges. */
  public static ValueReader<SettingValue> raw() {
    ScalarReader<String> value =
        new ScalarReader<>("a value, or a list of values", text -> Texts.plain(text, 4096));
    ValueReader<List<String>> list =
        new ListReader(value.takes(), value, 64, UnaryOperator.identity());
    return new ValueReader<>() {
      @Override
      public String takes() {
        return value.takes() + ", or none";
      }

      @Override
      public @Nullable SettingValue read(YamlNode node, String key, Reading reading) {
        return node instanceof YamlNode.Items
            ? SettingReader.of(list, SettingValue.Sequence::new).read(node, key, reading)
            : SettingReader.of(value, SettingValue::of).read(node, key, reading);
      }
    };
  }

  /** A part of a setting: the URL of {@code registration} or {@code utility}. */
  public static ValueReader<String> urlPart() {
    return Urls.http();
  }

  /** A part of a setting: the name or address of a proxy. */
  public static ValueReader<String> hostPart() {
    return Addresses.host();
  }

  /** A part of a setting: a TCP port. */
  public static ValueReader<String> portPart() {
    return Values.port();
  }

  /** A part of a setting: a level or add-on of {@code license boot level}. */
  public static ValueReader<String> levelPart(String example) {
    return Texts.level(example);
  }

  /** The name of a VRF: {@code vrf definition NAME}, 1 to 32 characters. */
  public static ValueReader<String> vrfName() {
    return Texts.word(32);
  }

  private static SettingValue numbered(List<String> tags) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 0; i < tags.size(); i++) {
      parts.put(Integer.toString(i + 1), tags.get(i));
    }
    return new SettingValue.Fields(parts);
  }
}
