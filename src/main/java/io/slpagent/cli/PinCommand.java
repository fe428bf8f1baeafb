package io.slpagent.cli;

import io.slpagent.device.CertificateProbe;
import io.slpagent.device.CertificateProbe.Address;
import io.slpagent.device.DeviceException;
import io.slpagent.device.HostKeyProbe;
import io.slpagent.inventory.Connection;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.Selector;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.Transport;
import io.slpagent.reconcile.RunListener.Phase;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.survey.Crowd;
import io.slpagent.survey.PinFragment;
import io.slpagent.survey.PinFragment.Key;
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
      "Of a switch with 'transport: netconf' it is the fingerprint of its SSH host key (SHA256:...).",
      "Trusts nothing by itself and sends no credentials: a handshake is begun, and broken off when",
      "the certificate or the host key has been shown."
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
      "           slp-agent pin --host 192.0.2.11:443 --host 192.0.2.12 > pinned-hosts.txt",
      "           slp-agent pin --shell group:access",
      "           slp-agent pin --transport netconf --host 192.0.2.11 | slp-agent adopt -f site.yaml -"
    })
final class PinCommand implements Callable<Integer> {
  private static final int CHANGED = 2;
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
      names = "--transport",
      paramLabel = "NAME",
      defaultValue = "restconf",
      description =
          "How the switches of --host and --from are reached: restconf (a certificate, port 443) or"
              + " netconf (an SSH host key, port 830). Default: ${DEFAULT-VALUE}")
  private TransportName transport = TransportName.restconf;

  @Option(
      names = "--shell",
      description =
          "Of devices of the inventory: the host key of their command line (connection.ssh.port),"
              + " however they are reached.")
  private boolean shell;

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
    if (undeclared && shell) {
      throw wrong("--shell is for devices of the inventory, not for --host and --from");
    }
    StopSignal stop = new StopSignal();
    Interrupt.asks(stop, terminal);
    List<Ask> asked = undeclared ? strangers() : declared(wiring.load(inventory.file()));
    Probes probes = new Probes(wiring);
    Progress progress = new Progress(terminal, false, asked.size());
    List<Look> looks =
        new Crowd(parallel, stop)
            .each(asked, a -> look(probes, a, progress), a -> a.failed("not reached"));
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

  private List<Ask> strangers() throws CommandFailure {
    List<Target> targets = new TargetReader(spec).read(hosts, from);
    if (targets.isEmpty()) {
      throw wrong("there is no host in " + from);
    }
    Transport by = transport.transport();
    return targets.stream()
        .map(t ->
            new Ask(
                new Address(
                    t.toString(), t.host(), t.port() == 0 ? by.defaultPort() : t.port(), LIMIT),
                by,
                Set.of(),
                t.pin().isEmpty() ? Set.of() : Set.of(t.pin())))
        .toList();
  }

  private List<Ask> declared(Inventory loaded) {
    List<String> problems = loaded.complaints(new Selector(selectors));
    if (!problems.isEmpty()) {
      throw wrong(String.join("\n", problems));
    }
    return loaded.select(new Selector(selectors)).stream()
        .map(device -> shell ? commandLine(device) : declared(device))
        .toList();
  }

  private static Ask declared(Device device) {
    Connection at = device.connection();
    return new Ask(
        new Address(device.name(), at.host(), at.port(), at.limits().connect()),
        at.transport(),
        at.ssh().legacy(),
        switch (at.transport()) {
          case RESTCONF -> at.tls() instanceof TlsTrust.Pins known ? known.pins() : Set.of();
          case NETCONF ->
              at.ssh().hostKeys() instanceof HostKeys.Pins known ? known.pins() : Set.of();
        });
  }

  private static Ask commandLine(Device device) {
    Connection at = device.connection();
    int port = at.ssh().shell().port();
    return new Ask(
        new Address(device.name(), at.host(), port, at.limits().connect()),
        Transport.NETCONF,
        at.ssh().legacy(),
        at.ssh().hostKeys() instanceof HostKeys.Pins known ? known.pins() : Set.of());
  }

  private static Look look(Probes probes, Ask asked, Progress progress) {
    String name = asked.address().device();
    progress.phase(name, Phase.CONNECT);
    Look answer;
    if (asked.address().port() == 0) {
      return asked.failed(
          "several devices share its address, and connection.ssh.port does not say which port is"
              + " its command line's");
    }
    try {
      answer = new Look(asked.address(), asked.declared(), probes.key(asked), "");
    } catch (DeviceException e) {
      answer = asked.failed(e.getMessage() + ". " + e.advice());
    }
    progress.finished(name, answer.shown() == null ? name + ": " + answer.problem() : "");
    return answer;
  }

  /** What is to be looked at. */
  private record Ask(
      Address address, Transport transport, Set<String> legacy, Set<String> declared) {
    Look failed(String problem) {
      return new Look(address, declared, null, problem);
    }
  }

  /** Looks at the key that stands for a switch on its transport. */
  private record Probes(CertificateProbe certificates, HostKeyProbe hostKeys) {
    Probes(Wiring wiring) {
      this(wiring.certificates(), wiring.hostKeys());
    }

    Key key(Ask asked) throws DeviceException {
      return switch (asked.transport()) {
        case RESTCONF -> {
          CertificateProbe.Shown shown = certificates.look(asked.address());
          yield new Key(shown.pin(), shown.subject() + ", valid until " + shown.expiry());
        }
        case NETCONF -> {
          HostKeyProbe.Shown shown = hostKeys.look(asked.address(), asked.legacy());
          yield new Key(shown.pin(), "a host key of the kind " + shown.kind());
        }
      };
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
