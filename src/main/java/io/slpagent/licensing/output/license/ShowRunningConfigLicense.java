package io.slpagent.licensing.output.license;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import io.slpagent.licensing.output.Parsed;
import io.slpagent.licensing.output.Words;
import io.slpagent.licensing.output.license.SmartConfig.Boot;
import io.slpagent.licensing.output.license.SmartConfig.InVrf;
import io.slpagent.licensing.output.license.SmartConfig.Network;
import io.slpagent.licensing.output.license.SmartConfig.Proxy;
import io.slpagent.licensing.output.license.SmartConfig.Urls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the licensing lines of {@code show running-config}, whole or behind {@code | include} or
 * {@code | section license smart}. Lines that have nothing to do with licensing go aside, without
 * their passwords.
 */
public final class ShowRunningConfigLicense {
  private static final String TRUST_POINT = "crypto pki trustpoint SLA-TrustPoint";
  private static final int MOST_WORDS = 64;

  private final Map<String, String> said = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final List<String> privacy = new ArrayList<>();
  private final List<InVrf> nameServers = new ArrayList<>();
  private final List<InVrf> domains = new ArrayList<>();
  private final List<InVrf> lookupSources = new ArrayList<>();
  private @Nullable List<String> trustPoint;
  private boolean inTrustPoint;

  private ShowRunningConfigLicense() {}

  /** What the output says. Never fails. */
  public static Parsed<SmartConfig> parse(String text) {
    ShowRunningConfigLicense reader = new ShowRunningConfigLicense();
    Aside aside = new Aside();
    for (Line line : Output.body(text)) {
      if (!reader.take(line)) {
        aside.add(line);
      }
    }
    return new Parsed<>(reader.value(), aside.lines());
  }

  private boolean take(Line line) {
    if (line.text().equals(TRUST_POINT)) {
      trustPoint = new ArrayList<>();
      inTrustPoint = true;
      return true;
    }
    List<String> of = trustPoint;
    if (inTrustPoint && of != null && line.indent() > 0) {
      of.add(line.text());
      return !line.text().contains("password");
    }
    inTrustPoint = false;
    List<String> words = words(line.text());
    return switch (words.getFirst()) {
      case "license" -> license(words.subList(1, words.size()));
      case "ip" -> ip(words.subList(1, words.size()));
      case "no" -> line.text().equals("no ip domain lookup") && put("lookup", "no");
      default -> false;
    };
  }

  private boolean license(List<String> words) {
    if (starts(words, "boot", "level")) {
      return put("level", word(words, 2)) && (words.size() < 5 || put("addon", word(words, 4)));
    }
    if (starts(words, "smart", "server-identity-check")) {
      return put("server-identity-check", "yes");
    }
    if (!starts(words, "smart") || words.size() < 3) {
      return false;
    }
    return switch (words.get(1)) {
      case "transport", "vrf", "custom_id" -> put(words.get(1), words.get(2));
      case "url" -> url(words.subList(2, words.size()));
      case "proxy" -> proxy(words);
      case "privacy" -> privacy.add(words.get(2));
      case "usage" -> usage(words.subList(2, words.size()));
      default -> false;
    };
  }

  /** Two lines, or both on one. */
  private boolean proxy(List<String> words) {
    for (int i = 2; i + 1 < words.size(); i += 2) {
      put("proxy " + words.get(i), words.get(i + 1));
    }
    return words.size() > 3;
  }

  private boolean url(List<String> words) {
    if (words.size() == 1) {
      return put(words.getFirst().equals("default") ? "url default" : "url", words.getFirst());
    }
    return put("url " + words.getFirst(), words.get(1));
  }

  private boolean usage(List<String> words) {
    if (starts(words, "customer-tags") && words.size() > 2) {
      tags.put(words.get(1), unquoted(String.join(" ", words.subList(2, words.size()))));
      return true;
    }
    return starts(words, "interval") && words.size() > 1 && put("interval", words.get(1));
  }

  private boolean ip(List<String> words) {
    if (starts(words, "http", "client", "source-interface") && words.size() > 3) {
      return put("http source", String.join("", words.subList(3, words.size())));
    }
    if (starts(words, "name-server")) {
      return nameServers.add(inVrf(words.subList(1, words.size())));
    }
    if (starts(words, "domain", "name") || starts(words, "domain-name")) {
      int from = words.getFirst().equals("domain") ? 2 : 1;
      return domains.add(inVrf(words.subList(from, words.size())));
    }
    if (starts(words, "domain", "lookup") && words.contains("source-interface")) {
      List<String> tail = new ArrayList<>(words.subList(2, words.size()));
      tail.remove("source-interface");
      return lookupSources.add(inVrf(tail));
    }
    return starts(words, "domain", "lookup") && words.size() == 2;
  }

  private static InVrf inVrf(List<String> words) {
    boolean vrf = words.size() > 1 && words.getFirst().equals("vrf");
    return vrf ? new InVrf(words.get(1), words.subList(2, words.size())) : new InVrf(null, words);
  }

  private static boolean starts(List<String> words, String... begin) {
    return words.size() >= begin.length && words.subList(0, begin.length).equals(List.of(begin));
  }

  private static String word(List<String> words, int index) {
    return index < words.size() ? words.get(index) : "";
  }

  private boolean put(String key, String value) {
    said.put(key, value);
    return true;
  }

  /** The words of a line, without the quotes around them. */
  private static List<String> words(String text) {
    StringTokenizer words = new StringTokenizer(text);
    List<String> list = new ArrayList<>();
    while (words.hasMoreTokens() && list.size() < MOST_WORDS) {
      list.add(unquoted(words.nextToken()));
    }
    return list;
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private @Nullable String text(String key) {
    String value = said.get(key);
    return value == null ? null : Words.present(value);
  }

  private @Nullable Integer count(String key) {
    String value = said.get(key);
    return value == null ? null : Words.count(value);
  }

  private SmartConfig value() {
    return new SmartConfig(
        text("transport"),
        new Urls(
            said.containsKey("url default"),
            text("url"),
            text("url smart"),
            text("url cslu"),
            text("url utility")),
        new Proxy(text("proxy address"), count("proxy port")),
        text("vrf"),
        count("interval"),
        tags,
        privacy,
        said.containsKey("server-identity-check"),
        text("custom_id"),
        new Boot(text("level"), text("addon")),
        new Network(
            text("http source"),
            !said.containsKey("lookup"),
            nameServers,
            domains,
            lookupSources,
            trustPoint));
  }
}
