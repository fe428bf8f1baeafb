package io.slpagent.restconf.wire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who holds a lock and since when, for people; nothing is decided by it. */
final class LockHolder {
  /**
   * As IOS XE 17.9 says it: {@code ... is locked by session 18 yang_mgmt_infra tcp (system from
   * 127.0.0.1) on since 2024-12-13 17:52:56}.
   */
  private static final Pattern HOLDER =
      Pattern.compile(
          "locked by (?<who>session .{1,150}?)( on)? since (?<since>[0-9]{4}-[0-9:. T-]{6,20}[0-9])");

  private LockHolder() {}

  /** The holder in short, or the whole message where it is worded in another way. */
  static String in(String message) {
    Matcher found = HOLDER.matcher(message);
    return found.find() ? found.group("who") + ", since " + found.group("since") : message;
  }
}
