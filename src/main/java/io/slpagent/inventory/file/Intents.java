package io.slpagent.inventory.file;

import io.slpagent.inventory.Connection.Limits;
import io.slpagent.inventory.Expectations;
import io.slpagent.inventory.Expectations.Claim;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.TrustIntent;
import io.slpagent.inventory.key.Keys;
import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.value.ProblemList;
import io.slpagent.inventory.value.SecretReferences.Lookup;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What is wanted of a device besides its settings, made of merged keys. */
final class Intents {
  private Intents() {}

  static TrustIntent trust(Branch keys, ProblemList problems) {
    Part token = keys.at("trust", "token");
    Part install = keys.at("trust", "install");
    Part force = keys.at("trust", "force");
    boolean wanted =
        Objects.requireNonNullElse(keys.value(Boolean.class, "trust", "install"), token != null);
    boolean forced = get(Boolean.class, keys, "trust", "force");
    if (wanted && token == null && install != null) {
      problems.add(
          install.line(),
          install.column(),
          "'install' is true, and there is no token to install trust with. Add 'token', a"
              + " reference such as ${file:token}.");
    }
    if (forced && !wanted && force != null) {
      problems.add(
          force.line(),
          force.column(),
          "'force' is true, and no trust is to be installed. Remove 'force', or add a token.");
    }
    Lookup lookup = keys.value(Lookup.class, "trust", "token");
    return new TrustIntent(
        wanted,
        lookup == null ? null : lookup.secret(),
        lookup == null || !wanted ? "" : lookup.problem(),
        forced,
        get(Duration.class, keys, "trust", "wait"));
  }

  static Expectations expect(Branch keys) {
    String config = get(String.class, keys, "expect", "config");
    Set<Claim> claims = EnumSet.noneOf(Claim.class);
    if (!config.equals("any")) {
      claims.add(Claim.CONFIG);
    }
    if (get(String.class, keys, "expect", "trust").equals("proven")) {
      claims.add(Claim.TRUST);
    }
    if (get(String.class, keys, "expect", "reporting").equals("proven")) {
      claims.add(Claim.REPORTING);
    }
    return new Expectations(
        claims,
        keys.value(Duration.class, "expect", "ack-within"),
        get(Integer.class, keys, "expect", "backlog"),
        !config.equals("readable"),
        new Expectations.Account(
            keys.value(String.class, "expect", "smart-account"),
            keys.value(String.class, "expect", "virtual-account")));
  }

  static Policy policy(Branch keys) {
    return new Policy(
        get(Policy.Mode.class, keys, "policy", "mode"),
        get(Boolean.class, keys, "policy", "deletes"),
        get(Integer.class, keys, "policy", "max-changes"),
        get(Policy.Save.class, keys, "policy", "save"),
        rawRoots(keys),
        get(Boolean.class, keys, "policy", "staged-edits"),
        get(Boolean.class, keys, "policy", "licence-level"),
        get(Boolean.class, keys, "policy", "write-unreadable"),
        Ladders.policy(keys));
  }

  static Set<String> rawRoots(Branch keys) {
    return strings(keys, "policy", "raw-yang-roots");
  }

  static Set<String> labels(Branch keys) {
    return strings(keys, "labels");
  }

  static Limits limits(Branch keys) {
    return new Limits(
        get(Duration.class, keys, "connection", "timeouts", "connect"),
        get(Duration.class, keys, "connection", "timeouts", "call"),
        get(Duration.class, keys, "connection", "timeouts", "device"));
  }

  /** The value of a key, or what holds where it is absent. */
  static <T> T get(Class<T> type, Branch keys, String... path) {
    T value = keys.value(type, path);
    return value == null ? Keys.fallback(type, path) : value;
  }

  private static Set<String> strings(Branch keys, String... path) {
    List<?> values = keys.value(List.class, path);
    Set<String> strings = new HashSet<>();
    if (values != null) {
      values.forEach(value -> strings.add((String) value));
    }
    return Set.copyOf(strings);
  }
}
