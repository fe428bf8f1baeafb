package io.slpagent.cli;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceConnector;
import io.slpagent.device.DeviceException;
import io.slpagent.device.DeviceSession;
import io.slpagent.inventory.Device;
import io.slpagent.reconcile.RunListener.Phase;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.survey.Crowd;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.library.SchemaRepository;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fetches the schemas of devices ahead of time. */
@Command(
    name = "fetch",
    description = {
      "Fetches the schemas of switches ahead of time, and keeps them: the modules that the agent",
      "needs, each release once, however many switches have it. What is kept already is not fetched",
      "again. Writes nothing to a switch."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Shown are the switches of each schema, where it came from (the device, the cache, or a slice of",
      "ours where a switch does not hand out its modules), how many modules it has, how large they",
      "are, and where they lie; with --verbose also which.",
      "",
      "Exit status: 0 every switch has its schema; 1 some could not be asked; 64 wrong usage;",
      "65 bad inventory; 130 interrupted.",
      "",
      "Examples:  slp-agent schema fetch",
      "           slp-agent schema fetch group:access --parallel 100",
      "           slp-agent schema fetch --cache /srv/slp-agent -o json"
    })
final class SchemaFetchCommand implements Callable<Integer> {
  private static final int INTERRUPTED = 130;
  private final Wiring wiring;
  private final Terminal terminal;
  @Mixin private RunOptions options = new RunOptions();

  SchemaFetchCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<Device> devices = options.devices(wiring);
    wiring.logForPeople(false);
    StopSignal stop = new StopSignal();
    Interrupt.asks(stop, terminal, "\nStopping: what was fetched as a whole is kept.", () -> {});
    Fetch fetch = new Fetch(devices.size());
    List<SchemaLots.Answer> answers =
        new Crowd(options.parallel(), stop)
            .each(
                devices,
                fetch::of,
                device -> new SchemaLots.Failed(device.name(), "not reached", "Run it again."));
    SchemaRepository kept = wiring.schemas(options.folders());
    SchemaLots lots = SchemaLots.of(answers, kept::kept);
    terminal.out().print(options.json() ? lots.json() : lots.text(options.verbose()));
    terminal.out().flush();
    if (stop.isRequested()) {
      return INTERRUPTED;
    }
    return lots.failures().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }

  /** One connector for all devices: it is what knows that a release is fetched already. */
  private final class Fetch {
    private final DeviceConnector connector = wiring.connector(options.folders());
    private final Progress progress;

    Fetch(int count) {
      progress = new Progress(terminal, false, count);
    }

    SchemaLots.Answer of(Device device) {
      progress.phase(device.name(), Phase.CONNECT);
      SchemaLots.Answer answer = fetched(device);
      progress.finished(
          device.name(),
          answer instanceof SchemaLots.Failed failed
              ? failed.device() + ": " + failed.problem() + ". " + failed.advice()
              : "");
      return answer;
    }

    private SchemaLots.Answer fetched(Device device) {
      Deadline deadline = Deadline.in(device.connection().limits().device(), Clock.systemUTC());
      try (DeviceSession session = connector.connect(device, deadline)) {
        DeviceSchema schema = session.schema();
        return new SchemaLots.Fetched(device.name(), schema);
      } catch (DeviceException e) {
        return new SchemaLots.Failed(device.name(), String.valueOf(e.getMessage()), e.advice());
      }
    }
  }
}
