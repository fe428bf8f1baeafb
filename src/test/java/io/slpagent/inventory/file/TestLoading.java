package io.slpagent.inventory.file;

import io.slpagent.inventory.CronCheck;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.SecretSource;
import io.slpagent.inventory.value.ProblemList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Loads inventories in tests, with secrets that are known and a simple idea of cron. */
final class TestLoading {
  static final String PASSWORD = "canary-password-7f3a";
  static final String TOKEN = "canary-token-91bc%0A";

  private static final Map<String, String> VARIABLES =
      Map.of(
          "PASSWORD",
          PASSWORD,
          "TOKEN",
          TOKEN,
          "LONG_TOKEN",
          "canary-long" + "x".repeat(245),
          "ODD_TOKEN",
          "canary odd token",
          "TWO_LINES",
          "canary\nlines",
          "EMPTY",
          "");

  /** Six or seven fields, of which none is a word that no scheduler knows. */
  static final CronCheck CRON =
      expression ->
          expression.matches("([0-9*/?,LW#-]+ ){5,6}[0-9A-Z*/?,#-]+")
              ? Optional.empty()
              : Optional.of("this is not a cron expression. Write six or seven fields.");

  private TestLoading() {}

  /** The variables above, and files below a folder. */
  static SecretSource secrets() {
    return new SecretSource() {
      @Override
      public Optional<String> variable(String name) {
        return Optional.ofNullable(VARIABLES.get(name));
      }

      @Override
      public String file(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.equals("password")) {
          return PASSWORD + "\n";
        }
        if (name.equals("token")) {
          return TOKEN + "\r\n";
        }
        throw new NoSuchFileException(file.toString());
      }
    };
  }

  static InventoryLoader loader() {
    return new InventoryLoader(secrets(), CRON);
  }

  static Inventory load(Path folder, String text) throws InventoryException {
    return load(folder, text.getBytes(StandardCharsets.UTF_8));
  }

  static Inventory load(Path folder, byte[] text) throws InventoryException {
    return loader().load(text, folder, new ProblemList("inventory.yaml"));
  }

  /** A folder in which the certificate authority of the demo's inventory can be found. */
  static Path folderWithCa(Path folder) throws IOException {
    Path demo = Files.createDirectories(folder.resolve("target/demo"));
    try (var pem = TestLoading.class.getResourceAsStream("/io/slpagent/inventory/ca.pem")) {
      if (pem == null) {
        throw new IOException("ca.pem is missing from the test resources");
      }
      Files.write(demo.resolve("ca.pem"), pem.readAllBytes());
      Files.writeString(demo.resolve("known_hosts"), "");
    }
    return folder;
  }
}
