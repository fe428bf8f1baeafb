package io.slpagent.cli;

import io.slpagent.device.Pause;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.value.Durations;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.survey.watch.Watch;
import io.slpagent.survey.watch.Watch.Wish;
import io.slpagent.survey.watch.WatchLine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what happens on switches as it happens. */
@Command(
    name = "watch",
    description = {
      "Shows what happens on switches, as it happens: events of Smart Licensing, and changes of the",
      "configuration with who made them and where. Writes nothing.",
      "A switch that reports nothing by itself is read again and again, and what differs is shown."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Switches with 'transport: netconf' report events by themselves; any other, and one that refuses",
      "the subscription, is read. A switch that is lost is tried again until it is back. Lines of the",
      "kind 'note' tell of such things. With -o json each line is one JSON object.",
      "",
      "Exit status: 0 ended by --for or --count; 1 a switch was not being watched at the end; 64 wrong",
      "usage; 65 bad inventory; 130 interrupted, as by Ctrl-C.",
      "",
      "Examples:  slp-agent watch",
      "           slp-agent watch group:access --for 8h",
      "           slp-agent watch sw-core-01 --every 30s -o json | tee events.jsonl"
    })
final class WatchCommand implements Callable<Integer> {
  private static final int INTERRUPTED = 130;
  private static final Duration LONGEST = Duration.ofDays(365);
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      defaultValue = "60s",
      description =
          "How often a switch is read that reports nothing by itself, 1s to 1d. Default:"
              + " ${DEFAULT-VALUE}")
  private String every = "60s";

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "End after so long, 1s to 365d. Default: when it is interrupted")
  private @Nullable String time;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "End after so many events; notes do not count.")
  private @Nullable Integer count;

  @Option(
      names = "--all",
      description = "Also events of anything else, by their names alone, and sessions.")
  private boolean all;

  WatchCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Wish wish = wish();
    List<Device> devices = options.devices(wiring);
    wiring.logForPeople(options.verbose());
    StopSignal stop = new StopSignal();
    Interrupt.asks(stop, terminal, "\nStopping: sessions are being closed.", () -> {});
    Watch watch =
        new Watch(
            wiring.connector(options.folders()),
            Clock.systemUTC(),
            Pause.REAL,
            () -> ThreadLocalRandom.current().nextLong());
    List<String> lost = watch.run(devices, wish, this::print, stop);
    if (stop.isRequested()) {
      return INTERRUPTED;
    }
    if (!lost.isEmpty()) {
      terminal.err().println("Not being watched at the end: " + String.join(", ", lost) + ".");
    }
    return lost.isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }

  private Wish wish() {
    List<String> problems = new ArrayList<>();
    Duration between = duration("--every", every, Duration.ofDays(1), "1d", problems);
    String limit = time;
    Duration most =
        limit == null ? Duration.ZERO : duration("--for", limit, LONGEST, "365d", problems);
    Integer events = count;
    if (events != null && events < 1) {
      problems.add("--count is at least 1, not " + events);
    }
    if (!problems.isEmpty()) {
      throw options.wrong(String.join("\n", problems));
    }
    return new Wish(between, all, options.parallel(), most, events == null ? 0 : events);
  }

  private static Duration duration(
      String option, String text, Duration most, String last, List<String> problems) {
    Duration duration = Durations.of(text).orElse(Duration.ZERO);
    if (duration.compareTo(Duration.ofSeconds(1)) < 0 || duration.compareTo(most) > 0) {
      problems.add(
          option + " is a duration from 1s to " + last + ", e.g. 90s or 10m, not '" + text + "'");
      return most;
    }
    return duration;
  }

  /** A reader that has gone away ends the watch: {@code slp-agent watch | head}. */
  private boolean print(WatchLine line) {
    terminal
        .out()
        .println(options.json() ? WatchText.json(line) : WatchText.text(line, terminal.palette()));
    return !terminal.out().checkError();
  }
}
