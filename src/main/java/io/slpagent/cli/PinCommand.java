package io.slpagent.cli;

import io.slpagent.device.CertificateProbe;
import io.slpagent.device.CertificateProbe.Address;
import io.slpagent.device.DeviceException;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.Selector;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.Transport;
import io.slpagent.reconcile.RunListener.Phase;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.survey.Crowd;
import io.slpagent.survey.PinFragment;
import io.slpagent.survey.PinFragment.Look;
import io.slpagent.survey.Target;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the pins of the keys that switches show. */
@Command(
    name = "pin",
    description = {
      "Prints the pins of the keys that switches show, as an inventory takes them.",
      "Trusts nothing by itself and sends no credentials: a TLS handshake is begun, and broken off",
      "when the certificate has been shown."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Compare each pin with the switch itself, over a way that you trust, before you use it.",
      "",
      "Exit status: 0 all were seen, and none is another than the inventory pins; 1 some were not",
      "seen; 2 a switch shows another key than the one pinned; 64 wrong usage; 65 bad inventory.",
      "",
      "Examples:  slp-agent pin group:access",
      "           slp-agent pin --host 192.0.2.11:443 --host 192.0.2.12 > pinned-hosts.txt"
    })
final class PinCommand implements Callable<Integer> {
  private static final int CHANGED = 2;
  private static final int USUAL_PORT = 443;
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int INTERRUPTED = 130;
  private final Wiring wiring;
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private InventoryOption inventory = new InventoryOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "DEVICE",
      description =
          "Which devices of the inventory: a name, a pattern with *, group:NAME or label:NAME."
              + " Default: all")
  private List<String> selectors = new ArrayList<>();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "A switch that no inventory declares, HOST or HOST:PORT; may be given again. Prints lines"
              + " for 'adopt --from'.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "A file with one HOST on a line; - is standard input.")
  private @Nullable String from;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "32",
      description = "How many devices at once, 1 to 1000. Default: ${DEFAULT-VALUE}")
  private int parallel;

  PinCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    wiring.logForPeople(false);
    if (parallel < 1 || parallel > 1000) {
      throw wrong("--parallel is 1 to 1000, not " + parallel);
    }
    boolean undeclared = !hosts.isEmpty() || from != null;
    if (undeclared && !selectors.isEmpty()) {
      throw wrong("name devices of the inventory, or --host and --from, not both");
    }
    StopSignal stop = new StopSignal();
    Interrupt.asks(stop, terminal);
    List<Look> asked = undeclared ? strangers() : declared(wiring.load(inventory.file()));
    CertificateProbe probe = wiring.certificates();
    Progress progress = new Progress(terminal, false, asked.size());
    List<Look> looks =
        new Crowd(parallel, stop)
            .each(asked, l -> look(probe, l, progress), l -> failed(l, "not reached"));
    terminal
        .out()
        .print(
            undeclared
                ? PinFragment.lines(looks)
                : PinFragment.yaml(looks, Clock.systemUTC().instant()));
    terminal.out().flush();
    return stop.isRequested() ? INTERRUPTED : status(looks);
  }

  private static int status(List<Look> looks) {
    return looks.stream().anyMatch(l -> l.shown() == null)
        ? ExitCode.FAILED
        : looks.stream().anyMatch(Look::differs) ? CHANGED : ExitCode.OK;
  }

  private List<Look> strangers() throws CommandFailure {
    List<Target> targets = new TargetReader(spec).read(hosts, from);
    if (targets.isEmpty()) {
      throw wrong("there is no host in " + from);
    }
    return targets.stream()
        .map(t ->
            new Look(
                new Address(t.toString(), t.host(), t.port() == 0 ? USUAL_PORT : t.port(), LIMIT),
                t.pin().isEmpty() ? Set.of() : Set.of(t.pin()),
                null,
                ""))
        .toList();
  }

  private List<Look> declared(Inventory loaded) {
    List<String> problems = loaded.complaints(new Selector(selectors));
    if (!problems.isEmpty()) {
      throw wrong(String.join("\n", problems));
    }
    return loaded.select(new Selector(selectors)).stream().map(PinCommand::declared).toList();
  }

  private static Look declared(Device device) {
    Connection at = device.connection();
    return new Look(
        new Address(device.name(), at.host(), at.port(), at.limits().connect()),
        at.tls() instanceof TlsTrust.Pins known ? known.pins() : Set.of(),
        null,
        at.transport() == Transport.RESTCONF ? "" : "it has no TLS: it speaks NETCONF over SSH");
  }

  private static Look look(CertificateProbe probe, Look asked, Progress progress) {
    String name = asked.address().device();
    progress.phase(name, Phase.CONNECT);
    Look answer;
    if (asked.problem().isEmpty()) {
      try {
        answer = new Look(asked.address(), asked.declared(), probe.look(asked.address()), "");
      } catch (DeviceException e) {
        answer = failed(asked, e.getMessage() + ". " + e.advice());
      }
    } else {
      answer = asked;
    }
    progress.finished(name, answer.shown() == null ? name + ": " + answer.problem() : "");
    return answer;
  }

  private static Look failed(Look asked, String problem) {
    return new Look(asked.address(), asked.declared(), null, problem);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
