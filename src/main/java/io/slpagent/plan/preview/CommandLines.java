package io.slpagent.plan.preview;

import io.slpagent.licensing.line.LineSetting;
import io.slpagent.model.Command;
import io.slpagent.model.Setting;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import io.slpagent.plan.Change;
import io.slpagent.yang.spelling.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The commands of global configuration that some changes come to, as the command references of
 * Smart Licensing Using Policy and of IOS XE spell them. Pure; a switch may take other ones.
 */
public final class CommandLines {
  private static final String NO = "no ";
  private static final String LICENSE = "license smart ";
  private static final String HTTP = "ip http client ";

  private CommandLines() {}

  /** The lines, in the order of the changes. */
  public static List<String> of(List<Change> changes) {
    return changes.stream()
        .flatMap(
            change -> change.isTyped() ? typed(List.of(change)).stream() : lines(change).stream())
        .toList();
  }

  /** The lines of those changes that are typed, because no model has the setting. */
  public static List<String> typed(List<Change> changes) {
    return changes.stream()
        .flatMap(change -> change.does().lines().stream())
        .map(Command::toString)
        .toList();
  }

  private static List<String> lines(Change change) {
    Setting setting = change.setting();
    SettingValue before = Objects.requireNonNullElse(change.before(), SettingValue.ABSENT);
    SettingValue after = change.after();
    String vrf = setting.qualifier().isEmpty() ? "" : "vrf " + setting.qualifier() + " ";
    return switch (setting.kind()) {
      case DNS_LOOKUP -> List.of((isText(after, "off") ? NO : "") + "ip domain lookup");
      case DNS_SERVERS -> servers("ip name-server " + vrf, items(before), items(after));
      case DNS_DOMAIN -> one("ip domain name " + vrf, before, after);
      case DNS_SOURCE_INTERFACE ->
          one("ip domain lookup " + vrf + "source-interface ", before, after);
      case HTTP_SOURCE_INTERFACE -> one(HTTP + "source-interface ", before, after);
      case HTTP_PROXY -> httpProxy(after);
      case HTTP_TRUSTPOINT -> one(HTTP + "secure-trustpoint ", before, after);
      case TRANSPORT -> one(LICENSE + "transport ", before, after);
      case SMART_URL -> smartUrl(before, after);
      case CSLU_URL -> one(LICENSE + "url cslu ", before, after);
      case PROXY, VRF -> typed(setting, before, after);
      case USAGE_INTERVAL -> one(LICENSE + "usage interval ", before, after);
      case CUSTOMER_TAGS -> parts(LICENSE + "usage customer-tags tag", before, after);
      case CUSTOM_ID -> one(LICENSE + "custom_id ", before, after);
      case PRIVACY_HOSTNAME -> privacy("hostname", after);
      case PRIVACY_VERSION -> privacy("version", after);
      case LICENSE_LEVEL -> level(after);
      case RAW -> List.of("! " + setting + ": its command is not known to slp-agent");
    };
  }

  private static List<String> typed(Setting setting, SettingValue before, SettingValue after) {
    return LineSetting.of(setting).stream()
        .flatMap(line -> line.lines(before, after).stream())
        .map(Command::toString)
        .toList();
  }

  /** A line with one value; the value is not named where it is taken away. */
  private static List<String> one(String command, SettingValue before, SettingValue after) {
    if (after instanceof Absent) {
      return before instanceof Absent ? List.of() : List.of(NO + command.strip());
    }
    return List.of(command + after);
  }

  /** What goes is named first, and then what comes behind what stays. */
  private static List<String> servers(String command, List<String> before, List<String> after) {
    List<String> stays = new ArrayList<>();
    List<String> rest = new ArrayList<>(before);
    rest.retainAll(after);
    for (int i = 0; i < rest.size() && rest.get(i).equals(after.get(i)); i++) {
      stays.add(rest.get(i));
    }
    List<String> goes = before.stream().filter(item -> !stays.contains(item)).toList();
    List<String> comes = after.stream().filter(item -> !stays.contains(item)).toList();
    List<String> lines = new ArrayList<>();
    if (!goes.isEmpty()) {
      lines.add(NO + command + String.join(" ", goes));
    }
    if (!comes.isEmpty()) {
      lines.add(command + String.join(" ", comes));
    }
    return lines;
  }

  private static List<String> httpProxy(SettingValue after) {
    if (!(after instanceof Fields proxy)) {
      return List.of(NO + HTTP + "proxy-server");
    }
    String port = proxy.parts().get("port");
    return List.of(
        HTTP
            + "proxy-server "
            + proxy.parts().get("host")
            + (port == null ? "" : " proxy-port " + port));
  }

  private static List<String> smartUrl(SettingValue before, SettingValue after) {
    if (after.equals(Spelling.DEFAULT)) {
      return List.of(LICENSE + "url default");
    }
    Map<String, String> then = before instanceof Fields urls ? urls.parts() : Map.of();
    Map<String, String> now = after instanceof Fields urls ? urls.parts() : Map.of();
    List<String> lines = new ArrayList<>();
    if (before.equals(Spelling.DEFAULT) && now.isEmpty()) {
      lines.add(NO + LICENSE + "url default");
    }
    part(LICENSE + "url smart ", then, now, Spelling.REGISTRATION, lines);
    part(LICENSE + "url utility ", then, now, Spelling.UTILITY, lines);
    return lines;
  }

  /** A line for each part that differs; the part's name is the end of the command. */
  private static List<String> parts(String command, SettingValue before, SettingValue after) {
    Map<String, String> then = before instanceof Fields fields ? fields.parts() : Map.of();
    Map<String, String> now = after instanceof Fields fields ? fields.parts() : Map.of();
    Set<String> names = new TreeSet<>(then.keySet());
    names.addAll(now.keySet());
    List<String> lines = new ArrayList<>();
    names.forEach(name -> part(command + name + " ", then, now, name, lines));
    return lines;
  }

  private static void part(
      String command,
      Map<String, String> then,
      Map<String, String> now,
      String name,
      List<String> lines) {
    @Nullable String was = then.get(name);
    @Nullable String is = now.get(name);
    if (Objects.equals(was, is)) {
      return;
    }
    lines.add(is == null ? NO + command + was : command + is);
  }

  private static List<String> privacy(String what, SettingValue after) {
    return List.of((isText(after, "hidden") ? "" : NO) + LICENSE + "privacy " + what);
  }

  private static List<String> level(SettingValue after) {
    if (!(after instanceof Fields level)) {
      return List.of(NO + "license boot level");
    }
    String addon = level.parts().get("addon");
    return List.of(
        "license boot level "
            + level.parts().get("level")
            + (addon == null ? "" : " addon " + addon));
  }

  private static List<String> items(SettingValue value) {
    return switch (value) {
      case Absent none -> List.of();
      case Text text -> List.of(text.text());
      case Sequence sequence -> List.copyOf(new LinkedHashSet<>(sequence.items()));
      case Fields fields -> List.copyOf(fields.parts().values());
    };
  }

  private static boolean isText(SettingValue value, String word) {
    return value instanceof Text text && text.text().equals(word);
  }
}
