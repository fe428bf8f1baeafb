package io.slpagent.inventory.file;

import io.slpagent.inventory.Connection.Limits;
import io.slpagent.inventory.Expectations;
import io.slpagent.inventory.Policy;
import io.slpagent.inventory.SyncIntent;
import io.slpagent.inventory.TrustIntent;
import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.value.Reading;
import io.slpagent.model.DesiredState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All keys that hold for a group or a device, and the values made of them. A value is made when it
 * is first asked for; where a device adds nothing to a section of its group, the group's value is
 * the device's too, the same object. So a fleet of a few groups costs little more than its names.
 */
final class Body {
  private final List<String> chain;
  private final Branch keys;
  private final Reading reading;
  private final @Nullable Body above;

  private @Nullable Set<String> labels;
  private @Nullable DesiredState desired;
  private @Nullable TrustIntent trust;
  private @Nullable Expectations expect;
  private @Nullable Policy policy;
  private @Nullable SyncIntent sync;
  private @Nullable Limits limits;

  Body(List<String> chain, Branch keys, Reading reading) {
    this(chain, keys, reading, null);
  }

  private Body(List<String> chain, Branch keys, Reading reading, @Nullable Body above) {
    this.chain = chain;
    this.keys = keys;
    this.reading = reading;
    this.above = above;
  }

  /** The body of a group whose parent this is. */
  Body below(String group, Branch own) {
    List<String> longer = new ArrayList<>(chain);
    longer.add(group);
    return new Body(List.copyOf(longer), own.over(keys), reading, this);
  }

  /** The body of a device in this group. */
  Body with(Branch own) {
    return new Body(chain, own.over(keys), reading, this);
  }

  /** The groups, the outermost first. */
  List<String> chain() {
    return chain;
  }

  Branch keys() {
    return keys;
  }

  /** Whether its settings are not those of a group. */
  boolean hasOwnSettings() {
    return above == null || !same(above, "licensing", "dns", "http-client", "yang", "policy");
  }

  Set<String> labels() {
    if (labels == null) {
      labels = shared(Body::labels, Intents::labels, "labels");
    }
    return labels;
  }

  DesiredState desired() {
    if (desired == null) {
      desired =
          shared(
              Body::desired,
              k -> new SettingAssembler(k, reading).assemble(),
              "licensing",
              "dns",
              "http-client",
              "yang",
              "policy");
    }
    return desired;
  }

  TrustIntent trust() {
    if (trust == null) {
      trust = shared(Body::trust, k -> Intents.trust(k, reading.problems()), "trust");
    }
    return trust;
  }

  Expectations expect() {
    if (expect == null) {
      expect = shared(Body::expect, Intents::expect, "expect");
    }
    return expect;
  }

  Policy policy() {
    if (policy == null) {
      policy = shared(Body::policy, Intents::policy, "policy");
    }
    return policy;
  }

  SyncIntent sync() {
    if (sync == null) {
      sync = shared(Body::sync, k -> Ladders.sync(k, reading.problems()), "sync", "policy");
    }
    return sync;
  }

  Limits limits() {
    if (limits == null) {
      limits = shared(Body::limits, Intents::limits, "connection.timeouts");
    }
    return limits;
  }

  private <T> T shared(Function<Body, T> inherited, Function<Branch, T> make, String... sections) {
    return above != null && same(above, sections) ? inherited.apply(above) : make.apply(keys);
  }

  @SuppressWarnings("ReferenceEquality") // merging hands on what it does not change
  private boolean same(Body other, String... sections) {
    for (String section : sections) {
      if (part(keys, section) != part(other.keys, section)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Part part(Branch keys, String section) {
    int dot = section.indexOf('.');
    return dot < 0
        ? keys.parts().get(section)
        : keys.branch(section.substring(0, dot)).parts().get(section.substring(dot + 1));
  }
}
