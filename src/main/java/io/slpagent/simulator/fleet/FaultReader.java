package io.slpagent.simulator.fleet;

import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.Json.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads faults from JSON: {@code {"kind": "locked", "holder": "session 7 ...", "seconds": 30}}. */
public final class FaultReader {
  private static final String HOLDER = "session 42 netconf tcp (admin from 192.0.2.77)";

  private FaultReader() {}

  /**
   * Reads one fault.
   *
   * @throws SeedException where it is not one
   */
  public static Fault read(Json.Members members) throws SeedException {
    List<String> problems = new ArrayList<>();
    SeedObject object = new SeedObject(members, "fault", Position.START, problems);
    Fault fault = fault(object);
    object.done();
    if (fault == null || !problems.isEmpty()) {
      throw new SeedException(problems);
    }
    return fault;
  }

  static @Nullable Fault fault(SeedObject object) {
    String kind = object.wanted("kind");
    return switch (kind) {
      case "locked" ->
          new Fault.Locked(
              object.text("holder", HOLDER),
              object.seconds("seconds", Duration.ZERO),
              object.truth("candidate", false));
      case "slow" -> new Fault.Slow(Duration.ofMillis(object.number("millis", 500, 0, 60_000)));
      case "refuses-fields" -> new Fault.RefusesFields();
      case "forbids-writes" -> new Fault.ForbidsWrites();
      case "candidate-mode" -> new Fault.CandidateMode();
      case "staged" -> staged(object);
      case "not-supported" -> new Fault.NotSupported(object.wanted("path"));
      case "clock-off" -> new Fault.ClockOff(object.seconds("seconds", Duration.ZERO));
      default -> passing(kind, object);
    };
  }

  private static @Nullable Fault passing(String kind, SeedObject object) {
    int times =
        object.has("times") ? object.number("times", 1, 1, Integer.MAX_VALUE) : Fault.ALWAYS;
    return switch (kind) {
      case "denied-though-applied" -> new Fault.DeniedThoughApplied(times);
      case "sync-in-progress" -> new Fault.SyncInProgress(times);
      case "fails" -> new Fault.Fails(times);
      case "cannot-delete" -> new Fault.CannotDelete(times);
      case "ignores" -> new Fault.Ignores(times);
      case "applies-half" -> new Fault.AppliesHalf(times);
      case "applies-otherwise" -> otherwise(object, times);
      case "reverts" -> new Fault.Reverts(object.seconds("seconds", Duration.ofSeconds(5)), times);
      case "rejects" -> new Fault.Rejects(object.wanted("path"), times);
      case "drops-before" -> new Fault.DropsBefore(times);
      case "drops-after" -> new Fault.DropsAfter(times);
      case "cuts-short" -> new Fault.CutsShort(times);
      case "closes-after-lock" -> new Fault.ClosesAfterLock(times);
      case "warns" -> new Fault.Warns(times);
      default -> {
        object.problem("kind", "unknown kind of fault '" + kind + "'");
        yield null;
      }
    };
  }

  private static @Nullable Fault staged(SeedObject object) {
    String path = object.wanted("path");
    String line = object.text("line", "");
    Json value = object.value("value");
    if (value == null) {
      object.problem("value", "'value' is missing");
      return null;
    }
    return new Fault.Staged(path, value, line);
  }

  private static @Nullable Fault otherwise(SeedObject object, int times) {
    String path = object.wanted("path");
    Json value = object.value("value");
    if (value == null) {
      object.problem("value", "'value' is missing");
      return null;
    }
    return new Fault.AppliesOtherwise(path, value, times);
  }
}
