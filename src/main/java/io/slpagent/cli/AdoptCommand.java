package io.slpagent.cli;

import io.slpagent.inventory.InventoryException;
import io.slpagent.reconcile.RunListener.Phase;
import io.slpagent.reconcile.StopSignal;
import io.slpagent.survey.Adopter;
import io.slpagent.survey.Adoption;
import io.slpagent.survey.Approach;
import io.slpagent.survey.Crowd;
import io.slpagent.survey.Fragment;
import io.slpagent.survey.Place;
import io.slpagent.survey.Target;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an inventory of what switches have today. */
@Command(
    name = "adopt",
    description = {
      "Prints an inventory of what switches have today, grouped where they agree.",
      "Reads only. 'plan' finds no drift in what it prints; what could not be read is a comment."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Certificates and host keys are checked as always: a failure prints the pin that was seen.",
      "'pin --host' prints lines for --from; one with the pin of a host key is reached over NETCONF.",
      "What is printed says how each switch was reached. Secrets stand by reference, and no secret is printed.",
      "",
      "Exit status: 0 all were read; 1 some were not (they are comments in what is printed);",
      "64 wrong usage; 65 bad inventory; 130 interrupted.",
      "",
      "Examples:  slp-agent adopt -u admin --password '$${env:SLP_PASSWORD}' sw1.example.com",
      "           slp-agent adopt -f inventory.yaml --from hosts.txt > adopted.yaml",
      "           slp-agent adopt -u admin --password '$${env:SLP_PASSWORD}' --transport netconf sw1",
      "           slp-agent pin --host 192.0.2.11 | slp-agent adopt -f inventory.yaml -"
    })
final class AdoptCommand implements Callable<Integer> {
  private static final int INTERRUPTED = 130;
  private final Wiring wiring;
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "HOST",
      description = "An address or name, HOST:PORT or [ADDRESS]:PORT; - is standard input.")
  private List<String> hosts = new ArrayList<>();

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "A file with one HOST on a line, and a pin behind it if there is one; # begins"
              + " a comment.")
  private @Nullable String from;

  @Mixin private AccessOptions access = new AccessOptions();

  AdoptCommand(Wiring wiring, Terminal terminal) {
    this.wiring = wiring;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    wiring.logForPeople(false);
    List<Target> targets = new TargetReader(spec).read(hosts, from);
    if (targets.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "say which: HOST, or --from FILE with one on a line");
    }
    Approach approach = access.approach(wiring);
    List<Place> places = places(approach, targets);
    StopSignal stop = new StopSignal();
    Interrupt.asks(stop, terminal);
    Clock clock = Clock.systemUTC();
    Adopter adopter = new Adopter(wiring.connector(access.folders()), clock);
    Progress progress = new Progress(terminal, false, places.size());
    List<Adoption> adoptions =
        new Crowd(access.parallel(), stop)
            .each(places, place -> adopt(adopter, place, progress), AdoptCommand::notReached);
    terminal.out().print(Fragment.of(clock.instant(), adoptions, approach));
    terminal.out().flush();
    return status(adoptions, stop);
  }

  private List<Place> places(Approach approach, List<Target> targets) {
    try {
      return approach.places(targets);
    } catch (InventoryException e) {
      throw new ParameterException(
          spec.commandLine(),
          e.problems().stream()
              .map(p -> p.file() + ": " + p.text())
              .collect(Collectors.joining("\n")));
    }
  }

  private static Adoption adopt(Adopter adopter, Place place, Progress progress) {
    progress.phase(place.device().name(), Phase.OBSERVE);
    Adoption adoption = adopter.adopt(place);
    progress.finished(
        place.device().name(),
        adoption instanceof Adoption.Failed failed
            ? place.address() + ": " + failed.problem() + ". " + failed.advice()
            : "");
    return adoption;
  }

  private static Adoption notReached(Place place) {
    return new Adoption.Failed(place, "not reached", "Run the command again.");
  }

  private int status(List<Adoption> adoptions, StopSignal stop) {
    long failed = adoptions.stream().filter(a -> a instanceof Adoption.Failed).count();
    if (stop.isRequested()) {
      return INTERRUPTED;
    }
    if (failed > 0) {
      terminal
          .err()
          .println(failed + " of " + Words.count(adoptions.size(), "device") + " not read.");
    }
    return failed > 0 ? ExitCode.FAILED : ExitCode.OK;
  }
}
