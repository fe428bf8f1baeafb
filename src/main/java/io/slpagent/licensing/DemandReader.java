package io.slpagent.licensing;

import static io.slpagent.licensing.StateReader.leaf;
import static io.slpagent.licensing.StateReader.name;

import io.slpagent.licensing.Demand.Interval;
import io.slpagent.licensing.Demand.Usage;
import io.slpagent.model.Path;
import io.slpagent.model.Tree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads which reports are asked for. The list of usage does not name the policy class of a licence
 * ({@code post-paid} and {@code enforcement-mode} say nothing about it: both are the same for a
 * perpetual network licence and a DNA subscription). What does, in this order: the enforcement and
 * the term of the same entitlement tag in {@code factory-purchase} and {@code
 * imported-authorizations}; a subscription id; the name of the licence as Catalyst 9000 switches
 * use it. Where nothing tells, every class counts.
 */
final class DemandReader {
  private final Tree.Container info;

  DemandReader(Tree.Container info) {
    this.info = info;
  }

  Demand read() {
    Map<String, PolicyClass> byTag = classesByTag();
    List<Usage> usage = new ArrayList<>();
    for (Tree.Container entry : info.list(at("usage"))) {
      Set<PolicyClass> classes =
          classOf(entry, byTag)
              .<Set<PolicyClass>>map(EnumSet::of)
              .orElseGet(() -> EnumSet.allOf(PolicyClass.class));
      usage.add(new Usage(nameOf(entry), classes));
    }
    return new Demand(policy(), usage);
  }

  private Map<PolicyClass, Interval> policy() {
    Map<PolicyClass, Interval> policy = new EnumMap<>(PolicyClass.class);
    for (PolicyClass c : PolicyClass.values()) {
      Tree.Container asked = info.container(at("policy").child(name(c.container())));
      Long ongoing = days(asked, "reporting-ongoing");
      Long first = days(asked, "reporting-first-time");
      // a class that cannot be read whole is left out: a number taken as 0 would say "never"
      if (ongoing != null && first != null) {
        policy.put(c, new Interval(first, ongoing));
      }
    }
    return policy;
  }

  private static Optional<PolicyClass> classOf(
      Tree.Container entry, Map<String, PolicyClass> byTag) {
    PolicyClass known = byTag.get(leaf(entry, "entitlement-tag"));
    if (known != null) {
      return Optional.of(known);
    }
    return leaf(entry, "subscription-id").isBlank()
        ? byName(nameOf(entry))
        : Optional.of(PolicyClass.SUBSCRIPTION);
  }

  private static Optional<PolicyClass> byName(String license) {
    String name = license.toLowerCase(Locale.ROOT).replace(' ', '-');
    if (name.contains("hsec") || name.contains("export")) {
      return Optional.of(PolicyClass.EXPORT);
    }
    if (name.contains("dna-") || name.contains("subscription")) {
      return Optional.of(PolicyClass.SUBSCRIPTION);
    }
    return name.contains("network-essentials") || name.contains("network-advantage")
        ? Optional.of(PolicyClass.PERPETUAL)
        : Optional.empty();
  }

  private Map<String, PolicyClass> classesByTag() {
    Map<String, PolicyClass> classes = new HashMap<>();
    for (Tree.Container member : info.list(at("factory-purchase"))) {
      member.list(at("basic-license-info")).forEach(license -> remember(classes, license));
    }
    info.list(at("imported-authorizations").child(name("authorization-list")))
        .forEach(license -> remember(classes, license));
    return classes;
  }

  private static void remember(Map<String, PolicyClass> classes, Tree.Container license) {
    String tag = leaf(license, "entitlement-tag");
    PolicyClass byEnforcement =
        switch (leaf(license, "license-enforcement-type")) {
          case "license-enforcement-type-enforced" -> PolicyClass.ENFORCED;
          case "license-enforcement-type-export" -> PolicyClass.EXPORT;
          default -> null;
        };
    PolicyClass byTerm =
        switch (leaf(license, "license-term-type")) {
          case "license-term-type-perpetual" -> PolicyClass.PERPETUAL;
          case "license-term-type-term", "license-term-type-subscription" ->
              PolicyClass.SUBSCRIPTION;
          default -> null;
        };
    PolicyClass found = byEnforcement != null ? byEnforcement : byTerm;
    if (found != null) {
      classes.putIfAbsent(tag, found);
    }
  }

  private static String nameOf(Tree.Container entry) {
    String name = leaf(entry, "license-name");
    return name.isEmpty() ? leaf(entry, "short-name") : name;
  }

  private static @Nullable Long days(Tree.Container asked, String leaf) {
    String text = leaf(asked, leaf);
    return text.matches("[0-9]{1,10}") ? Long.valueOf(text) : null;
  }

  private static Path at(String name) {
    return Path.ROOT.child(name(name));
  }
}
