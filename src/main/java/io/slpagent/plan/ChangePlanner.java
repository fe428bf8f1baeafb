package io.slpagent.plan;

import io.slpagent.drift.Difference;
import io.slpagent.inventory.Policy;
import io.slpagent.licensing.line.LineSetting;
import io.slpagent.model.Edit;
import io.slpagent.model.Observation.Role;
import io.slpagent.model.Observation.Sighting;
import io.slpagent.model.ObservedState;
import io.slpagent.model.Setting;
import io.slpagent.model.Setting.Kind;
import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.binding.Binding;
import io.slpagent.yang.spelling.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans one difference: a change, or the reason why there is none. */
final class ChangePlanner {
  private final Policy policy;
  private final Places places;
  private final Prerequisites prerequisites;
  private final ObservedState observed;

  ChangePlanner(Policy policy, Places places, Prerequisites prerequisites, ObservedState observed) {
    this.policy = policy;
    this.places = places;
    this.prerequisites = prerequisites;
    this.observed = observed;
  }

  /** What became of a difference. */
  sealed interface Draft {
    /** Nothing can be done about it here. */
    record Refused(String reason) implements Draft {}

    /**
     * Something can.
     *
     * @param made what is done; null where only something is left that may not be done
     * @param left why something is left that may not be done; empty where nothing is
     */
    record Made(@Nullable Change made, String left) implements Draft {
      Optional<Change> change() {
        return Optional.ofNullable(made);
      }

      Optional<String> rest() {
        return Optional.of(left).filter(reason -> !reason.isEmpty());
      }
    }
  }

  Draft plan(Difference difference) {
    Setting setting = difference.setting();
    if (setting.kind() == Kind.LICENSE_LEVEL && !policy.licenceLevelAllowed()) {
      return new Draft.Refused(
          "it takes effect at the next reload, and may take features away then: it is audited only,"
              + " unless policy.licence-level allows it and a person approves the plan");
    }
    if (setting.kind() == Kind.RAW) {
      Optional<String> outside = RawRoots.refusal(setting.qualifier(), policy.rawRoots());
      if (outside.isPresent()) {
        return new Draft.Refused(outside.get());
      }
    }
    Optional<String> missing = prerequisites.problem(setting, difference.after());
    if (missing.isPresent()) {
      return new Draft.Refused(missing.get());
    }
    Optional<LineSetting> typed =
        places.of(setting).isEmpty() ? LineSetting.of(setting) : Optional.empty();
    if (typed.isPresent()) {
      return typed(difference, typed.get());
    }
    Optional<Binding> target = target(setting);
    if (target.isEmpty()) {
      return new Draft.Refused(places.whyNoTarget(setting));
    }
    try {
      return change(difference, target.get());
    } catch (SchemaException e) {
      return new Draft.Refused(
          "the schema of the switch does not allow it: " + String.valueOf(e.getMessage()));
    }
  }

  /** What no model has is typed at the command line. */
  private static Draft typed(Difference difference, LineSetting line) {
    SettingValue before = difference.before();
    SettingValue after = Spelling.canonical(difference.setting(), difference.after());
    return new Draft.Made(
        new Change(
            difference.setting(),
            before,
            after,
            line.where(),
            Steps.typed(line.lines(before, after)),
            Steps.typed(line.lines(after, before)),
            servesWholeDevice(difference.setting())),
        "");
  }

  /** The licence level has no target by itself: its place is read, and written by allowance. */
  private Optional<Binding> target(Setting setting) {
    return setting.kind() == Kind.LICENSE_LEVEL
        ? places.of(setting).stream().findFirst()
        : places.target(setting);
  }

  private Draft change(Difference difference, Binding target) throws SchemaException {
    Setting setting = difference.setting();
    Spot main = main(difference, target);
    List<Spot> leftovers = spots(difference, Role.LEFTOVER);
    SettingValue wanted = Spelling.canonical(setting, difference.after());
    Replacement replacement =
        Replacement.of(setting, wanted, main, leftovers, policy.deletesAllowed());
    List<Edit> edits = replacement.edits();
    String kept = replacement.keptReason();
    if (edits.isEmpty()) {
      return kept.isEmpty()
          ? new Draft.Refused("the switch takes no edit for it: it reads as " + main.value())
          : new Draft.Made(null, kept);
    }
    List<Edit> inverse = Restoration.complete(edits, replacement.inverse(), observed.data());
    return new Draft.Made(
        new Change(
            setting,
            difference.before(),
            replacement.after(),
            replacement.where(),
            edits,
            inverse,
            servesWholeDevice(setting)),
        kept);
  }

  /**
   * Where the setting is written: at the target, or through the other view of the same
   * configuration if only that one shows a value.
   */
  private Spot main(Difference difference, Binding target) {
    SettingValue atTarget =
        difference.sightings().stream()
            .filter(s -> s.where().equals(target.where()))
            .map(Sighting::value)
            .findFirst()
            .orElse(SettingValue.ABSENT);
    if (atTarget instanceof Absent) {
      List<Spot> aliases = spots(difference, Role.ALIAS);
      if (!aliases.isEmpty()) {
        return aliases.getFirst();
      }
    }
    return new Spot(target, atTarget);
  }

  private List<Spot> spots(Difference difference, Role role) {
    List<Spot> spots = new ArrayList<>();
    for (Sighting s : difference.sightings()) {
      if (s.role() == role && !(s.value() instanceof Absent)) {
        places.of(difference.setting()).stream()
            .filter(b -> b.where().equals(s.where()))
            .forEach(b -> spots.add(new Spot(b, s.value())));
      }
    }
    return spots;
  }

  private static boolean servesWholeDevice(Setting setting) {
    return switch (setting.kind()) {
      case DNS_LOOKUP,
          DNS_SERVERS,
          DNS_DOMAIN,
          DNS_SOURCE_INTERFACE,
          HTTP_SOURCE_INTERFACE,
          HTTP_PROXY,
          HTTP_TRUSTPOINT,
          LICENSE_LEVEL ->
          true;
      case TRANSPORT,
          SMART_URL,
          CSLU_URL,
          PROXY,
          VRF,
          USAGE_INTERVAL,
          CUSTOMER_TAGS,
          CUSTOM_ID,
          PRIVACY_HOSTNAME,
          PRIVACY_VERSION ->
          false;
      case RAW -> !RawRoots.isLicensing(setting.qualifier());
    };
  }
}
