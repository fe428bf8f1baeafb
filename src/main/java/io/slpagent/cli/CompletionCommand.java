package io.slpagent.cli;

import io.slpagent.licensing.output.command.ReadableCommand;
import io.slpagent.licensing.output.command.ReadableCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes the words of the command line. */
@Command(
    name = "completion",
    description = {
      "Prints a script that completes commands, options, and the names of devices, groups and labels.",
      "The names are those of the inventory of -i, or of inventory.yaml in the current folder."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:  source <(slp-agent completion bash)",
      "           slp-agent completion bash > ~/.local/share/bash-completion/completions/slp-agent",
      "           echo 'source <(slp-agent completion zsh)' >> ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final String NAMES = "completion-names.sh";
  private final Terminal terminal;
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The shells that are served. */
  enum Shell {
    bash,
    zsh
  }

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
  private Shell shell = Shell.bash;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String commands = AutoComplete.bash("slp-agent", spec.root().commandLine());
    terminal.out().print(commands + "\n" + readable() + names());
    terminal.out().flush();
    return ExitCode.OK;
  }

  /** The words after {@code parse}. */
  private static String readable() {
    return ReadableCommands.all().stream()
        .map(ReadableCommand::words)
        .collect(Collectors.joining("\n", "_slp_agent_readable='", "'\n"));
  }

  /** Picocli's script serves zsh too: it makes zsh take the completions of bash. */
  private static String names() {
    try (InputStream in = CompletionCommand.class.getResourceAsStream(NAMES)) {
      if (in == null) {
        throw new IllegalStateException("the program was packed without " + NAMES);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(NAMES + " cannot be read", e);
    }
  }
}
