package io.slpagent.yang.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.slpagent.model.NodeName;
import io.slpagent.model.Path;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.RealModules;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.slice.Slices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRepositoryTest {
  private static final String ID = "0123456789abcdef";
  private static final NodeName SAVE = NodeName.parse("cisco-ia:save-config");

  @TempDir java.nio.file.Path folder;
  private final Clock clock = Clock.systemUTC();

  /** A module with the name of a root, small enough to be parsed in no time. */
  private static String small(String body) {
    return "module cisco-ia { yang-version 1.1; namespace \"urn:example:ia\"; prefix ia;"
        + " revision 2001-01-01; "
        + body
        + " }";
  }

  private static PretendDevice device() {
    return new PretendDevice(ID, small("include cisco-ia-more; rpc save-config;"))
        .add(
            "submodule cisco-ia-more { yang-version 1.1; belongs-to cisco-ia { prefix ia; }"
                + " revision 2001-01-01; import types { prefix t; }"
                + " container box { leaf depth { type t:depth; } } }")
        .add(
            "module types { namespace \"urn:example:types\"; prefix t; revision 2025-01-01;"
                + " typedef depth { type uint8; } }")
        .add("module unrelated { namespace \"urn:example:unrelated\"; prefix u; }");
  }

  private SchemaRepository repository() {
    return new SchemaRepository(cache(), Slices.bundled(), clock);
  }

  private java.nio.file.Path cache() {
    return folder.resolve("above").resolve("schemas");
  }

  private static ModuleSource asksNobody() {
    PretendDevice device = device();
    device.down = new IOException("nobody may ask");
    return device;
  }

  @Test
  void fetches_only_what_the_roots_need() throws SchemaException {
    PretendDevice device = device();
    DeviceSchema schema = repository().get(ID, device);
    assertThat(schema.hasRpc(SAVE)).isTrue();
    assertThat(schema.find(Path.parse("/cisco-ia:box/depth"))).isPresent();
    assertThat(schema.modules()).containsOnlyKeys("cisco-ia", "types");
    assertThat(schema.origin()).isEqualTo("the device");
    assertThat(schema.contentId()).isEqualTo(ID);
    assertThat(device.fetched).hasValue(3);
  }

  @Test
  void a_call_for_comfort_that_is_listed_and_not_handed_out_costs_a_note_and_no_schema()
      throws SchemaException {
    PretendDevice device = device();
    device.listOnly("Cisco-IOS-XE-cli-preview-rpc");
    DeviceSchema schema = repository().get(ID, device);
    assertThat(schema.origin()).isEqualTo("the device");
    assertThat(schema.hasRpc(SAVE)).isTrue();
    assertThat(schema.leftOut())
        .containsExactly("module Cisco-IOS-XE-cli-preview-rpc is not handed out");
  }

  @Test
  void parses_once_when_a_thousand_threads_ask_at_the_same_time() throws Exception {
    SchemaRepository repository = repository();
    PretendDevice device = device();
    CountDownLatch go = new CountDownLatch(1);
    List<Future<DeviceSchema>> answers = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<DeviceSchema> ask =
          () -> {
            go.await();
            return repository.get(ID, device);
          };
      for (int i = 0; i < 1000; i++) {
        answers.add(threads.submit(ask));
      }
      go.countDown();
      Set<DeviceSchema> distinct = new HashSet<>();
      for (Future<DeviceSchema> answer : answers) {
        distinct.add(answer.get(60, TimeUnit.SECONDS));
      }
      assertThat(distinct).hasSize(1);
    }
    assertThat(device.lists).hasValue(1);
    assertThat(device.fetched).hasValue(3);
  }

  @Test
  void reads_the_cache_in_the_next_process() throws SchemaException, IOException {
    repository().get(ID, device());
    DeviceSchema schema = repository().get(ID, asksNobody());
    assertThat(schema.hasRpc(SAVE)).isTrue();
    assertThat(schema.origin()).isEqualTo("the cache");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache())))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache().getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void keeps_deviations_and_features_in_the_cache() throws SchemaException {
    PretendDevice device =
        new PretendDevice(
            ID,
            small(
                "feature far; feature near; rpc save-config;"
                    + " container box { leaf gone { type string; }"
                    + " leaf far { if-feature far; type string; }"
                    + " leaf near { if-feature near; type string; } }"),
            "module cuts { namespace \"urn:example:cuts\"; prefix c; import cisco-ia { prefix i; }"
                + " deviation /i:box/i:gone { deviate not-supported; } }");
    device.deviations = Map.of("cisco-ia", Set.of("cuts"));
    device.features = Map.of("cisco-ia", Set.of("near"), "elsewhere", Set.of("x"));
    for (ModuleSource source : List.of(device, asksNobody())) {
      DeviceSchema schema = repository().get(ID, source);
      assertThat(schema.find(Path.parse("/cisco-ia:box/gone"))).isEmpty();
      assertThat(schema.find(Path.parse("/cisco-ia:box/far"))).isEmpty();
      assertThat(schema.find(Path.parse("/cisco-ia:box/near"))).isPresent();
    }
  }

  @Test
  void says_which_deviations_are_not_known() throws SchemaException {
    PretendDevice device = new PretendDevice(ID, small("rpc save-config;"));
    device.listOnly("cuts");
    device.deviations = Map.of("cisco-ia", Set.of("cuts"));
    for (ModuleSource source : List.of(device, asksNobody())) {
      DeviceSchema schema = repository().get(ID, source);
      assertThat(schema.hasRpc(SAVE)).isTrue();
      assertThat(schema.leftOut())
          .containsExactly("module cuts, which deviates others, is not handed out");
    }
  }

  @Test
  void shares_one_schema_between_content_ids_whose_modules_are_the_same() throws SchemaException {
    SchemaRepository repository = repository();
    DeviceSchema one = repository.get(ID, device());
    PretendDevice other = new PretendDevice("another", small("rpc save-config;"));
    PretendDevice again = new PretendDevice("again", small("rpc save-config;"));
    assertThat(repository.get("again", again).root())
        .isSameAs(repository.get("another", other).root())
        .isNotSameAs(one.root());
    assertThat(repository.get("again", again).contentId()).isEqualTo("again");
  }

  @Test
  void takes_no_content_id_for_a_file_name() throws SchemaException, IOException {
    String nasty = "../../../" + folder.getFileName() + "/evil";
    PretendDevice device = new PretendDevice(nasty, small("rpc save-config;"));
    repository().get(nasty, device);
    try (Stream<java.nio.file.Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(cache().getParent());
    }
    try (Stream<java.nio.file.Path> all = Files.list(cache())) {
      assertThat(all).singleElement().asString().matches(".*/[0-9a-f]{64}");
    }
    assertThat(repository().get(nasty, asksNobody()).hasRpc(SAVE)).isTrue();
  }

  @Test
  void does_not_blame_the_next_device_for_one_that_could_not_be_asked() throws SchemaException {
    SchemaRepository repository = repository();
    PretendDevice down = device();
    IOException trouble = new IOException("no route");
    down.down = trouble;
    assertThatThrownBy(() -> repository.get(ID, down))
        .isInstanceOf(SchemaException.class)
        .hasCause(trouble);
    assertThat(repository.get(ID, device()).hasRpc(SAVE)).isTrue();
  }

  @Test
  void remembers_modules_that_cannot_be_used_for_five_minutes() {
    MovableClock movable = new MovableClock();
    SchemaRepository repository = new SchemaRepository(cache(), Slices.bundled(), movable);
    PretendDevice broken = new PretendDevice(ID, small("rpc save-config; leaf x { type nope; }"));
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> repository.get(ID, broken))
          .isInstanceOf(SchemaException.class)
          .hasMessageContaining("no slice fits");
    }
    assertThat(broken.lists).hasValue(1);
    movable.move(Duration.ofMinutes(6));
    assertThatThrownBy(() -> repository.get(ID, broken)).isInstanceOf(SchemaException.class);
    assertThat(broken.lists).hasValue(2);
  }

  /** A clock that the test moves. */
  private static final class MovableClock extends Clock {
    private volatile Instant now = Instant.parse("2026-03-01T00:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"000.yang", "001.yang", "index.json"})
  void fetches_anew_what_was_damaged(String file) throws Exception {
    repository().get(ID, device());
    byte[] whole = Files.readAllBytes(only().resolve(file));
    List<byte[]> damages = new ArrayList<>();
    damages.add(new byte[0]);
    damages.add("null".getBytes(StandardCharsets.UTF_8));
    damages.add(new byte[] {(byte) 0xff, (byte) 0xfe});
    damages.add(java.util.Arrays.copyOf(whole, whole.length / 2));
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    damages.add(flipped);
    for (byte[] damage : damages) {
      Files.write(only().resolve(file), damage);
      PretendDevice device = device();
      DeviceSchema schema = repository().get(ID, device);
      assertThat(schema.hasRpc(SAVE)).isTrue();
      assertThat(schema.find(Path.parse("/cisco-ia:box/depth"))).isPresent();
      if (schema.origin().equals("the device")) {
        assertThat(device.lists).hasValue(1);
      } else {
        // one flipped bit of the index may hit what does not matter
        assertThat(file).isEqualTo("index.json");
      }
      assertThat(repository().get(ID, asksNobody()).origin()).isEqualTo("the cache");
    }
    Files.delete(only().resolve(file));
    assertThat(repository().get(ID, device()).origin()).isEqualTo("the device");
    assertThat(repository().get(ID, asksNobody()).origin()).isEqualTo("the cache");
  }

  @Test
  void survives_a_kill_between_any_two_steps_of_a_write() throws Exception {
    repository().get(ID, device());
    java.nio.file.Path whole = only();
    List<java.nio.file.Path> files;
    try (Stream<java.nio.file.Path> all = Files.list(whole)) {
      files = all.sorted().toList();
    }
    for (int written = 0; written <= files.size(); written++) {
      java.nio.file.Path unfinished = cache().resolve(".unfinished-" + written);
      Files.createDirectory(unfinished);
      for (java.nio.file.Path file : files.subList(0, written)) {
        Files.copy(file, unfinished.resolve(file.getFileName()));
      }
      // killed before the rename: what is unfinished is not looked at
      assertThat(repository().get(ID, asksNobody()).origin()).isEqualTo("the cache");
      // killed between the two renames: nothing is at the place
      java.nio.file.Path aside = folder.resolve("aside-" + written);
      Files.move(whole, aside);
      assertThat(repository().get(ID, device()).origin()).isEqualTo("the device");
      assertThat(repository().get(ID, asksNobody()).origin()).isEqualTo("the cache");
    }
  }

  @Test
  void sweeps_away_what_a_killed_process_left_an_hour_ago() throws Exception {
    repository().get(ID, device());
    java.nio.file.Path old = Files.createDirectory(cache().resolve(".unfinished-old"));
    Files.writeString(old.resolve("000.yang"), "x");
    Files.setLastModifiedTime(
        old, java.nio.file.attribute.FileTime.from(clock.instant().minus(Duration.ofHours(2))));
    java.nio.file.Path young = Files.createDirectory(cache().resolve(".unfinished-young"));
    repository().get("another", new PretendDevice("another", small("rpc save-config;")));
    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void does_without_a_cache_that_cannot_be_written() throws Exception {
    Files.writeString(folder.resolve("above"), "a file where the folder should be");
    assertThat(repository().get(ID, device()).hasRpc(SAVE)).isTrue();
  }

  private java.nio.file.Path only() throws IOException {
    try (Stream<java.nio.file.Path> all = Files.list(cache())) {
      return all.filter(p -> p.getFileName().toString().length() == 64).findFirst().orElseThrow();
    }
  }

  @Test
  void falls_back_to_the_slice_that_fits_where_the_device_keeps_its_texts() throws Exception {
    PretendDevice device = new PretendDevice(ID);
    Slices.bundled().named("17.15").orElseThrow().texts().values().forEach(device::add);
    device.servesTexts = false;
    DeviceSchema schema = repository().get(ID, device);
    assertThat(schema.origin()).startsWith("slice ").contains("does not hand out");
    assertThat(schema.find(Path.parse("/cisco-smart-license:licensing/config/transport")))
        .isPresent();
    assertThat(device.fetched).hasValue(1);
    // for a day the device is not asked again for what it keeps to itself
    assertThat(repository().get(ID, asksNobody()).origin()).isEqualTo(schema.origin());
    Clock dayLater = Clock.offset(clock, Duration.ofHours(25));
    new SchemaRepository(cache(), Slices.bundled(), dayLater).get(ID, device);
    assertThat(device.fetched).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"extract.bin"})
  void makes_a_damaged_or_missing_extract_anew_from_the_kept_modules(String file) throws Exception {
    DeviceSchema first = repository().get(ID, device());
    byte[] whole = Files.readAllBytes(only().resolve(file));
    List<byte[]> damages = new ArrayList<>();
    damages.add(new byte[0]);
    damages.add(java.util.Arrays.copyOf(whole, whole.length / 2));
    damages.add(java.util.Arrays.copyOf(whole, whole.length + 1));
    for (int i = 0; i < whole.length; i += Math.max(1, whole.length / 50)) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 1;
      damages.add(flipped);
    }
    for (byte[] damage : damages) {
      Files.write(only().resolve(file), damage);
      DeviceSchema again = repository().get(ID, asksNobody());
      assertThat(again.origin()).isEqualTo("the cache");
      assertThat(again.modules()).isEqualTo(first.modules());
      assertThat(again.hasRpc(SAVE)).isTrue();
      assertThat(Files.readAllBytes(only().resolve(file))).isEqualTo(whole);
    }
  }

  @Test
  void fetches_the_closure_of_a_real_release_and_no_more() throws Exception {
    java.nio.file.Path release = RealModules.releases().getLast();
    PretendDevice device = new PretendDevice(ID);
    try (Stream<java.nio.file.Path> files = Files.list(release)) {
      for (java.nio.file.Path file :
          files.filter(f -> f.toString().endsWith(".yang")).sorted().toList()) {
        device.add(Files.readString(file));
      }
    }
    device.add("module other { namespace \"urn:example:other\"; prefix o; revision 2001-01-01; }");
    DeviceSchema schema = repository().get(ID, device);
    assertThat(schema.leftOut()).isEmpty();
    assertThat(schema.origin()).isEqualTo("the device");
    assertThat(schema.modules())
        .containsKeys("cisco-smart-license", "Cisco-IOS-XE-native", "Cisco-IOS-XE-http", "cisco-ia")
        .doesNotContainKey("other");
    assertThat(device.fetched.get()).isBetween(20, device.size() - 1);
    assertThat(repository().get(ID, asksNobody()).modules()).isEqualTo(schema.modules());
  }

  @Test
  void bounds_what_a_device_may_hand_out() {
    PretendDevice many = new PretendDevice(ID);
    StringBuilder imports = new StringBuilder();
    for (int i = 0; i < 301; i++) {
      imports.append("import m").append(i).append(" { prefix p").append(i).append("; } ");
      many.add("module m" + i + " { namespace \"urn:example:m" + i + "\"; prefix m; }");
    }
    many.add(small(imports + "rpc save-config;"));
    assertThatThrownBy(() -> repository().get(ID, many)).hasMessageContaining("300 modules");
    PretendDevice longText =
        new PretendDevice(
            "long", small("rpc save-config; description \"" + "x".repeat(4 << 20) + "\";"));
    assertThatThrownBy(() -> repository().get("long", longText)).hasMessageContaining("4 MB");
  }

  @Test
  void notices_a_device_that_changes_its_modules_meanwhile() {
    PretendDevice upgraded = new PretendDevice("new", small("rpc save-config;"));
    assertThatThrownBy(() -> repository().get("old", upgraded))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("changed");
  }
}
