package io.slpagent.inventory.file;

import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.value.ProblemList;
import io.slpagent.inventory.value.Urls;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Fields;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings that cannot hold together: {@code cisco-smart-license} has the smart URL only {@code
 * when} the transport is smart, and only smart and cslu use the proxy. Of the two keys, the one
 * further down in the file is where the problem is reported.
 */
final class Contradictions {
  private static final Set<String> WITHOUT_PROXY = Set.of("callhome", "off");

  private final Branch licensing;
  private final Map<Setting, SettingValue> settings;
  private final ProblemList problems;

  Contradictions(Branch keys, Map<Setting, SettingValue> settings, ProblemList problems) {
    this.licensing = keys.branch("licensing");
    this.settings = settings;
    this.problems = problems;
  }

  void report() {
    SettingValue declared = settings.get(Setting.of(Kind.TRANSPORT));
    Part at = licensing.at("transport");
    if (declared == null || at == null) {
      return;
    }
    String transport = declared.toString();
    if (settings.get(Setting.of(Kind.SMART_URL)) instanceof Fields urls) {
      url(transport, at, urls, licensing.at("url"));
    }
    Part proxy = licensing.at("proxy");
    if (settings.get(Setting.of(Kind.PROXY)) instanceof Fields
        && proxy != null
        && WITHOUT_PROXY.contains(transport)) {
      report(
          at,
          proxy,
          "'licensing.proxy' serves the transports smart and cslu, and the transport is "
              + transport
              + ". Write 'proxy: unmanaged' here, or another transport.");
    }
  }

  private void url(String transport, Part at, Fields urls, @Nullable Part url) {
    if (url == null) {
      return;
    }
    if (!transport.equals("smart")) {
      report(
          at,
          url,
          "'licensing.url' holds a URL of the transport smart, and the transport is "
              + transport
              + (transport.equals("cslu")
                  ? ". Write the URL as 'cslu-url', and 'url: unmanaged' here."
                  : ". Write 'url: unmanaged' here, or 'transport: smart'."));
    } else if (urls.parts().values().stream().anyMatch(Urls::isOnPremTenant)) {
      report(
          at,
          url,
          "'licensing.url' looks like the URL of a tenant on SSM On-Prem, which answers the"
              + " transport cslu and not smart. Write 'transport: cslu' and the URL as"
              + " 'cslu-url'.");
    }
  }

  private void report(Part one, Part other, String text) {
    boolean second =
        other.line() > one.line() || (other.line() == one.line() && other.column() > one.column());
    Part at = second ? other : one;
    Part first = second ? one : other;
    String also = first.line() == at.line() ? "" : " (See line " + first.line() + ".)";
    problems.add(at.line(), at.column(), text + also);
  }
}
