package io.slpagent.cli;

import io.slpagent.inventory.value.Durations;
import io.slpagent.reconcile.wave.Amount;
import io.slpagent.reconcile.wave.Waves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How devices follow one another; all that is wrong with the words is said at once. */
final class WaveOptions {
  private static final Duration LONGEST_SOAK = Duration.ofDays(1);

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--canary",
      paramLabel = "N",
      description = "Write N devices first, as a wave of their own.")
  private @Nullable String canary;

  @Option(
      names = "--wave",
      paramLabel = "N|P%%",
      description = "Write so many devices, or such a share of all, and then the next ones.")
  private @Nullable String wave;

  @Option(
      names = "--soak",
      paramLabel = "DURATION",
      description = "Leave a wave alone so long before it is read again, 1s to 1d. Default: 0s")
  private @Nullable String soak;

  @Option(
      names = "--stop-after",
      paramLabel = "N|P%%",
      description =
          "Begin no other device when so many have failed. Default: 1 with --canary or --wave, else"
              + " never")
  private @Nullable String stopAfter;

  /** What the options say; wrong ones are a wrong use of the command. */
  Waves waves() {
    List<String> problems = new ArrayList<>();
    Amount first = amount("--canary", canary, problems);
    if (first instanceof Amount.Share) {
      problems.add("--canary is a number of devices, such as 1, not a share");
    }
    Amount each = amount("--wave", wave, problems);
    Amount most = amount("--stop-after", stopAfter, problems);
    Duration rest = soak(problems);
    boolean asked = canary != null || wave != null;
    if (soak != null && !asked) {
      problems.add("--soak needs --canary or --wave: without them there is but one wave");
    }
    CommandSpec command = spec;
    if (!problems.isEmpty() && command != null) {
      throw new CommandLine.ParameterException(command.commandLine(), String.join("\n", problems));
    }
    return new Waves(
        first instanceof Amount.Count count ? count.count() : 0,
        each,
        rest,
        most == null && asked ? new Amount.Count(1) : most);
  }

  private static @Nullable Amount amount(
      String option, @Nullable String text, List<String> problems) {
    try {
      return text == null ? null : Amount.parse(text);
    } catch (IllegalArgumentException e) {
      problems.add(option + " " + e.getMessage() + (quotes(e) ? ", not '" + text + "'" : ""));
      return null;
    }
  }

  private static boolean quotes(IllegalArgumentException e) {
    return !String.valueOf(e.getMessage()).contains(", not ");
  }

  private Duration soak(List<String> problems) {
    if (soak == null) {
      return Duration.ZERO;
    }
    Duration rest = Durations.of(soak).orElse(Duration.ZERO);
    if (rest.compareTo(Duration.ofSeconds(1)) < 0 || rest.compareTo(LONGEST_SOAK) > 0) {
      problems.add("--soak is a duration from 1s to 1d, e.g. 10m, not '" + soak + "'");
    }
    return rest;
  }
}
