package io.slpagent.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretSourceTest {
  private final SecretSource secrets = new ProcessSecrets(Map.of("NAME", "canary"));

  @TempDir Path folder;

  @Test
  void knows_the_variables_that_are_set() {
    assertThat(secrets.variable("NAME")).contains("canary");
    assertThat(secrets.variable("OTHER")).isEmpty();
    assertThat(SecretSource.ofThisProcess().variable("PATH")).contains(System.getenv("PATH"));
  }

  @Test
  void reads_a_file_as_it_stands() throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), " ü\r\n");
    assertThat(secrets.file(file)).isEqualTo(" ü\r\n");
  }

  @Test
  void says_why_a_file_cannot_be_read_and_nothing_of_its_content() throws IOException {
    assertThat(reason(folder.resolve("missing"))).isEqualTo("does not exist");
    assertThat(reason(folder)).isEqualTo("is a folder");
    Path large = Files.writeString(folder.resolve("large"), "canary".repeat(20_000));
    assertThat(reason(large)).isEqualTo("is larger than 64 KiB");
    Path binary = Files.write(folder.resolve("binary"), new byte[] {'c', (byte) 0xff});
    assertThat(reason(binary)).isEqualTo("is not UTF-8 text");
    assertThat(reason(Path.of("/dev/null"))).isEqualTo("is not a regular file");
  }

  @Test
  void never_prints_what_it_knows() {
    assertThat(secrets.toString()).doesNotContain("canary");
  }

  private String reason(Path file) {
    IOException failure =
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> secrets.file(file)).actual();
    return BoundedFile.reason(failure);
  }
}
