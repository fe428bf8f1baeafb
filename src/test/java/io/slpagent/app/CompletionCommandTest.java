package io.slpagent.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path script = Path.of("");

  @BeforeEach
  void printsTheScript() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash");
    Bench.Ended ended = Bench.run("completion", "bash");
    assertThat(ended.status()).isZero();
    script = Files.writeString(folder.resolve("completion"), ended.out());
    Files.writeString(
        folder.resolve("inventory.yaml"),
        """
        # a comment
        defaults:
          labels: [lab]
        groups:
          access:
            dns: {lookup: on}
          core: {}
        devices:
          sw-access-01:
            group: access
            connection: {host: 192.0.2.1}
          "sw-core-01": {group: core, labels: [core, "edge"]}
        """);
  }

  @Test
  void bash_finds_no_fault_in_the_script() throws Exception {
    assertThat(run("/bin/bash", "-n", script.toString())).isEmpty();
  }

  @Test
  void commands_and_options_are_completed() throws Exception {
    assertThat(completed("pl")).containsExactly("plan");
    assertThat(completed("ad")).containsExactly("adopt");
    assertThat(completed("plan", "--para")).contains("--parallel");
    assertThat(completed("schema", "in")).contains("inventory");
  }

  @Test
  void the_words_of_commands_to_parse_are_completed_one_by_one() throws Exception {
    assertThat(completed("parse", "sh")).contains("show");
    assertThat(completed("parse", "show", "ntp", "")).contains("associations", "status");
    assertThat(completed("parse", "show", "license", "te")).containsExactly("tech");
  }

  @Test
  void names_of_the_inventory_are_completed() throws Exception {
    assertThat(completed("plan", "sw-")).containsExactly("sw-access-01", "sw-core-01");
    assertThat(completed("apply", "--yes", "sw-c")).containsExactly("sw-core-01");
    assertThat(completed("status", "group")).containsExactly("group:access", "group:core");
    assertThat(completed("status", "group", ":", "a")).containsExactly("access");
    assertThat(completed("pin", "label", ":")).containsExactly("core", "edge", "lab");
    assertThat(completed("serve", "sw-")).isEmpty();
  }

  @Test
  void another_inventory_may_be_named_and_one_that_is_missing_is_none() throws Exception {
    Path other =
        Files.writeString(folder.resolve("o.yaml"), "devices:\n    a1:\n        labels: [x]\n");
    assertThat(completed("plan", "-i", other.toString(), "a")).containsExactly("a1");
    assertThat(completed("plan", "-i", "/nowhere", "a")).isEmpty();
  }

  @Test
  void zsh_takes_the_script() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/zsh")), "no zsh");
    assertThat(run("/usr/bin/zsh", "-n", script.toString())).isEmpty();
  }

  @Test
  void another_shell_is_wrong_usage() {
    assertThat(Bench.run("completion", "tcsh").status()).isEqualTo(64);
  }

  /** What bash offers when the last word has been begun. */
  private List<String> completed(String... words) throws Exception {
    StringBuilder line = new StringBuilder("COMP_WORDS=(slp-agent");
    for (String word : words) {
      line.append(" '").append(word).append('\'');
    }
    String last = words[words.length - 1];
    line.append("); COMP_CWORD=").append(words.length).append("; COMP_LINE=\"${COMP_WORDS[*]}\"; ");
    line.append("COMP_POINT=${#COMP_LINE}; COMPREPLY=(); _slp_agent_with_names slp-agent '");
    line.append(last).append("' x; printf '%s\\n' \"${COMPREPLY[@]}\"");
    // compopt is for the shell that completes, which this one only pretends to be
    String load = "cd '" + folder + "'; . ./completion; compopt() { return 0; }; ";
    String offered = run("/bin/bash", "-c", load + line);
    return offered.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
