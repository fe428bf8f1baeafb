package io.slpagent.inventory.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.slpagent.inventory.Device;
import io.slpagent.inventory.Inventory;
import io.slpagent.inventory.InventoryException;
import io.slpagent.inventory.Problem;
import io.slpagent.inventory.value.ProblemList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Large, hostile and missing files. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class BoundsTest {
  private static final String HEAD =
      "defaults:\n  connection: {username: admin, password: \"${env:PASSWORD}\"}\n";

  @TempDir Path folder;

  @Test
  void a_hundred_thousand_devices_in_ten_groups_share_ten_desired_states() throws Exception {
    StringBuilder text = new StringBuilder(HEAD + "  dns: {servers: [192.0.2.53]}\ngroups:\n");
    for (int i = 0; i < 10; i++) {
      text.append("  g%d: {dns: {source-interface: Vlan%d}}\n".formatted(i, i + 1));
    }
    text.append("devices:\n");
    for (int i = 0; i < 100_000; i++) {
      text.append("  sw-").append(i).append(": {group: g").append(i % 10);
      text.append(", connection: {host: 10.").append(i >> 16).append('.').append(i >> 8 & 255);
      text.append('.').append(i & 255).append("}}\n");
    }

    Inventory inventory = TestLoading.load(folder, text.toString());

    assertThat(inventory.devices()).hasSize(100_000);
    assertThat(distinct(inventory, Device::desired)).hasSize(10);
    assertThat(distinct(inventory, Device::policy)).hasSize(1);
    assertThat(distinct(inventory, Device::trust)).hasSize(1);
    assertThat(distinct(inventory, device -> device.connection().limits())).hasSize(1);
  }

  @Test
  void lists_a_thousand_problems_and_counts_the_rest() {
    StringBuilder text = new StringBuilder(HEAD + "devices:\n");
    for (int i = 0; i < 3_000; i++) {
      text.append("  sw-").append(i).append(": {colour: red}\n");
    }

    List<Problem> problems = problems(text.toString());

    assertThat(problems).hasSize(ProblemList.MOST + 1);
    assertThat(problems.getLast().text()).startsWith("more problems were found (at least 5000)");
  }

  @Test
  void refuses_a_file_of_more_than_sixteen_mebibytes() throws IOException {
    Path file = folder.resolve("large.yaml");
    Files.write(file, "#".repeat((16 << 20) + 1).getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertProblem(file, "the inventory is larger than 16 MiB. Give the file that declares");
  }

  @Test
  void says_why_a_file_cannot_be_read() {
    assertProblem(folder.resolve("missing.yaml"), "the inventory does not exist. Give the file");
    assertProblem(folder, "the inventory is a folder. Give the file");
  }

  @Test
  void answers_deep_and_wide_texts_with_a_problem() {
    assertThat(problems("[".repeat(1_000_000)).getFirst().text()).contains("deeper than 32");
    assertThat(problems("a: ".repeat(1_000)).getFirst().text()).contains("not YAML");
    assertThat(problems("- ".repeat(500_000)).getFirst().text()).contains("deeper than 32");
    assertThat(problems("{a: ".repeat(100_000)).getFirst().text()).contains("deeper than 32");
    assertThat(problems("? ".repeat(100_000)).getFirst().text()).contains("deeper than 32");
    assertThat(problems("x".repeat(5_000_000)).getFirst().text()).contains("an inventory is a map");
    assertThat(problems("!".repeat(100_000)).getFirst().text()).isNotBlank();
    assertThat(problems("&a ".repeat(100_000)).getFirst().text()).isNotBlank();
    assertThat(problems("\"" + "\\x41".repeat(100_000)).getFirst().text()).isNotBlank();
    assertThat(problems("[a, ".repeat(30) + "x, ".repeat(2_000_000)).getFirst().text())
        .isNotBlank();
  }

  @Test
  void refuses_more_keys_and_values_than_fit_into_memory() {
    String text = "devices: [" + "1,".repeat(4_100_000) + "1]\n";

    assertThat(problems(text).getFirst().text()).contains("more than 4000000 keys and values");
  }

  @Test
  void devices_that_share_none_of_their_many_settings_are_refused() {
    StringBuilder text = new StringBuilder(HEAD + "  yang:\n");
    for (int i = 0; i < 200; i++) {
      text.append("    /Cisco-IOS-XE-native:native/ip/domain/leaf").append(i).append(": 1\n");
    }
    text.append("devices:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  sw-").append(i).append(": {connection: {host: 10.1.").append(i >> 8);
      text.append('.').append(i & 255).append("}, labels: [a], dns: {lookup: on}}\n");
    }

    assertThat(problems(text.toString()).getLast().text())
        .contains("declare more than 3000000 settings of their own");
  }

  private static Set<Object> distinct(
      Inventory inventory, java.util.function.Function<Device, Object> part) {
    Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
    inventory.devices().forEach(device -> found.add(part.apply(device)));
    return found;
  }

  private static void assertProblem(Path file, String text) {
    assertThatExceptionOfType(InventoryException.class)
        .isThrownBy(() -> TestLoading.loader().load(file))
        .withMessageStartingWith(file + ":1:1: " + text);
  }

  private List<Problem> problems(String text) {
    try {
      TestLoading.load(folder, text);
      throw new AssertionError("there was no problem");
    } catch (InventoryException e) {
      return e.problems();
    }
  }
}
