package io.slpagent.simulator.control;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.datastore.Refusal;
import io.slpagent.simulator.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The other tool: from time to time it changes what some switch is configured to do. */
public final class Drifter implements AutoCloseable {
  private static final String LICENSING = "/cisco-smart-license:licensing/config";
  private static final String NATIVE = "/Cisco-IOS-XE-native:native";

  /** A change that another tool makes; a null value is a deletion. */
  private record Meddling(String path, @Nullable Json value) {}

  private static final List<Meddling> MEDDLINGS =
      List.of(
          new Meddling(
              LICENSING + "/transport/transport-type", Json.text("transport-type-callhome")),
          new Meddling(NATIVE + "/ip/domain/lookup", Json.bool(false)),
          new Meddling(NATIVE + "/ip/name-server/no-vrf-ordered", null),
          new Meddling(NATIVE + "/ip/name-server/no-vrf", null),
          new Meddling(
              LICENSING + "/transport/transport-smart/urls/url-registration",
              Json.text("https://192.0.2.10/licservice/license")),
          new Meddling(NATIVE + "/ip/Cisco-IOS-XE-http:http/client/source-interface", null));

  private final List<CatalystSwitch> switches;
  private final Random random = new Random(20_260_101);
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "drifter");
        thread.setDaemon(true);
        return thread;
      });

  private Drifter(List<CatalystSwitch> switches) {
    this.switches = switches;
  }

  /**
   * Starts to meddle.
   *
   * @param every how often, in real time
   */
  public static Drifter start(List<CatalystSwitch> switches, Duration every) {
    Drifter drifter = new Drifter(switches);
    drifter.timer.scheduleWithFixedDelay(
        drifter::meddle, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    return drifter;
  }

  private void meddle() {
    CatalystSwitch device = switches.get(random.nextInt(switches.size()));
    int first = random.nextInt(MEDDLINGS.size());
    for (int i = 0; i < MEDDLINGS.size(); i++) {
      Meddling meddling = MEDDLINGS.get((first + i) % MEDDLINGS.size());
      if (changes(device, meddling)) {
        return;
      }
    }
  }

  /** Whether it made a difference: not every switch has every node, or anything to delete. */
  private static boolean changes(CatalystSwitch device, Meddling meddling) {
    try {
      return device.drift(meddling.path, meddling.value);
    } catch (Refusal e) {
      return false;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
