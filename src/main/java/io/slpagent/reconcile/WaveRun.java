package io.slpagent.reconcile;

import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Expectations.Claim;
import io.slpagent.licensing.Verdict.Result;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.Failure;
import io.slpagent.report.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the devices of a run down the line wave by wave: each wave is written, left alone for a
 * while and read again before the next one starts. With too many failures no other device is begun.
 */
final class WaveRun {

  /** Takes some devices down the line at once, as far as a context says. */
  interface Crew {
    List<DeviceReport> run(List<Device> devices, RunContext context);
  }

  private final RunRequest request;
  private final RunContext context;
  private final Crew crew;
  private final Pause pause;
  private final StopSignal brake;
  private final Map<String, DeviceReport> reports = new LinkedHashMap<>();
  private int failures;

  WaveRun(RunRequest request, RunContext context, Crew crew, Pause pause) {
    this.request = request;
    this.context = context;
    this.crew = crew;
    this.pause = pause;
    this.brake = context.stop().child();
  }

  /** The reports of all devices, in the order of the request. */
  List<DeviceReport> run() {
    try {
      return allWaves();
    } finally {
      context.stop().forget(brake);
    }
  }

  private List<DeviceReport> allWaves() {
    List<List<Device>> waves = request.waves().of(request.devices());
    for (int i = 0; i < waves.size(); i++) {
      List<Device> wave = waves.get(i);
      String name = name(i, waves.size());
      if (waves.size() > 1) {
        context.listener().wave(name, wave.size());
      }
      RunContext own = context.with(brake, new Counting(context.listener()));
      for (DeviceReport report : crew.run(wave, own)) {
        reports.put(report.name(), waves.size() == 1 ? report : report.noting(name));
      }
      if (i < waves.size() - 1 && !brake.isRequested()) {
        soak(name, wave);
      }
    }
    return List.copyOf(reports.values());
  }

  private String name(int index, int count) {
    boolean canary = index == 0 && request.waves().canary() > 0;
    return "wave " + (index + 1) + " of " + count + (canary ? " (canary)" : "");
  }

  /** Counts a failure as soon as it is known: the devices of a wave run at once. */
  private synchronized void failed() {
    failures++;
    if (request.waves().endWith(failures, request.devices().size())) {
      brake.request(
          (failures == 1 ? "1 device" : failures + " devices")
              + " failed, and the run was to stop after "
              + request.waves().stopAfter());
    }
  }

  private void soak(String name, List<Device> wave) {
    List<Device> written =
        wave.stream()
            .filter(d -> {
              DeviceReport report = reports.get(d.name());
              return report != null && report.outcome() == Outcome.CHANGED && !isFailed(report);
            })
            .toList();
    if (request.waves().soak().isPositive()) {
      context.listener().soaking(name, request.waves().soak());
      rest();
    }
    if (brake.isRequested() || written.isEmpty()) {
      return;
    }
    context.listener().verifying(name, written.size());
    for (DeviceReport now : crew.run(written, context.reading(brake))) {
      reports.computeIfPresent(now.name(), (device, then) -> compared(then, now));
    }
  }

  private void rest() {
    if (!brake.enterReading()) {
      return;
    }
    try {
      pause.of(request.waves().soak());
    } catch (InterruptedException e) {
      // the wish to stop, which is looked at next
    } finally {
      brake.leaveReading();
    }
  }

  /** What is said of a device when it was read again after the soak. */
  private DeviceReport compared(DeviceReport then, DeviceReport now) {
    if (now.outcome() == Outcome.NOT_REACHED) {
      return then;
    }
    Failure failure = now.failure();
    if (failure != null) {
      failed();
      return then.ending(
          Outcome.UNKNOWN,
          new Failure(
              "verify after the soak",
              failure.problem(),
              "unknown: it was changed, proven, and could not be read again",
              failure.advice()),
          "");
    }
    Optional<Claim> lost =
        List.of(Claim.values()).stream()
            .filter(c -> now.verdict(c).result() == Result.REFUTED)
            .filter(c -> then.verdict(c).result() != Result.REFUTED)
            .findFirst();
    if (lost.isEmpty()) {
      return then.seenAgain(now).noting("read again after the soak: it stands");
    }
    failed();
    Claim claim = lost.get();
    return then.seenAgain(now)
        .ending(
            Outcome.REFUTED,
            new Failure(
                "verify after the soak",
                claim + " does not hold any more: " + now.verdict(claim).reason(),
                "the change was made and proven, and is not so now",
                "Look at the switch's log for what happened since."),
            "");
  }

  /** Whether a device counts towards the end of the run. */
  static boolean isFailed(DeviceReport report) {
    return switch (report.outcome()) {
      case FAILED, UNKNOWN, REFUTED, UNDONE -> true;
      case CHANGED, DRIFT, IN_SYNC -> report.failure() != null;
      case MOVED, BUSY, NOT_REACHED -> false;
    };
  }

  /** Passes everything on, and counts. */
  private final class Counting implements RunListener {
    private final RunListener to;

    Counting(RunListener to) {
      this.to = to;
    }

    @Override
    public void phase(String device, Phase phase) {
      to.phase(device, phase);
    }

    @Override
    public void finished(DeviceReport report) {
      if (isFailed(report)) {
        failed();
      }
      to.finished(report);
    }
  }
}
