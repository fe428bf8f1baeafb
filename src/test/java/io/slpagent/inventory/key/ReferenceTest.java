package io.slpagent.inventory.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference for people and the table of the parser say the same. */
class ReferenceTest {
  private static final Path DOCUMENT = Path.of("src/docs/inventory.md");
  private static final Pattern HEAD =
      Pattern.compile("\\| Key \\| Takes \\| Default \\| Meaning \\|");
  private static final Pattern ROW =
      Pattern.compile("\\| `([^`]+)` \\| ([^|]*) \\|(?: ([^|]*) \\|| \\|) (\\S.*) \\|");

  @Test
  void names_every_key_with_what_it_takes_and_its_default_and_no_other() throws IOException {
    assertThat(rows()).containsExactlyInAnyOrderElementsOf(Keys.reference());
  }

  @Test
  void the_inventory_at_the_top_shows_every_key() throws IOException {
    String shown = Files.readString(Path.of("inventory.yaml"));
    assertThat(Keys.reference())
        .extracting(line -> line.path().replaceAll(".*[.\\]]", ""))
        .filteredOn(name -> !name.equals("NAME") && !name.equals("PATH"))
        .filteredOn(name -> !List.of("registration", "utility", "pin").contains(name))
        .allSatisfy(name -> assertThat(shown).containsPattern("\\b" + name + ":"));
    assertThat(shown).contains("{registration: URL, utility: URL}", "{pin: sha256/BASE64}");
  }

  private static List<Keys.Line> rows() throws IOException {
    List<Keys.Line> rows = new ArrayList<>();
    boolean table = false;
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (HEAD.matcher(line).matches()) {
        table = true;
      } else if (!line.startsWith("|")) {
        table = false;
      } else if (table && !line.startsWith("|---")) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as("a row of four cells: %s", line).isTrue();
        String fallback = row.group(3) == null ? "" : row.group(3);
        rows.add(new Keys.Line(row.group(1), row.group(2), fallback));
      }
    }
    return rows;
  }
}
