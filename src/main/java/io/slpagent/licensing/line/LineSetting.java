package io.slpagent.licensing.line;

import io.slpagent.model.Command;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import java.util.List;
import java.util.Optional;

/**
 * A setting as lines of global configuration mode. Which settings there are that no model has is
 * said in {@link #of}; whether the schema of a device has a place for one of them after all is for
 * the bindings to tell, and a place in a model goes first.
 */
public sealed interface LineSetting permits ProxyLines, VrfLine, VrfDomainLine {

  /** The lines of a setting; empty where it is none that may be without a model. */
  static Optional<LineSetting> of(Setting setting) {
    return switch (setting.kind()) {
      case PROXY -> Optional.of(new ProxyLines());
      case VRF -> Optional.of(new VrfLine());
      case DNS_DOMAIN ->
          setting.qualifier().isEmpty()
              ? Optional.empty()
              : Optional.of(new VrfDomainLine(setting.qualifier()));
      case DNS_LOOKUP,
          DNS_SERVERS,
          DNS_SOURCE_INTERFACE,
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
          PRIVACY_VERSION,
          LICENSE_LEVEL,
          RAW ->
          Optional.empty();
    };
  }

  /** The words that its lines begin with: its place, as a path is that of a modelled setting. */
  String where();

  /** The command that shows how it is configured. */
  Command shown();

  /** What the lines of a configuration say about it. */
  SettingValue read(List<String> configuration);

  /** The lines that bring it from one value to another; empty where both are the same. */
  List<Command> lines(SettingValue from, SettingValue to);

  /** The words after the place, of the lines that begin with it. */
  static List<String> after(List<String> configuration, String where) {
    String start = where + " ";
    return configuration.stream()
        .map(String::strip)
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }
}
