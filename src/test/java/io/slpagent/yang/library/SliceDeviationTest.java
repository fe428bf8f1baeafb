package io.slpagent.yang.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.model.Path;
import io.slpagent.yang.DeviceSchema;
import io.slpagent.yang.slice.Slices;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device that keeps its modules to itself, and hands out one that takes nodes away. */
class SliceDeviationTest {
  private static final String ID = "0123456789abcdef";
  private static final Path CONFIG = Path.parse("/cisco-smart-license:licensing/config");
  private static final Path GONE = CONFIG.child("transport");

  @TempDir private java.nio.file.Path cache = java.nio.file.Path.of("");
  private final PretendDevice device = new PretendDevice(ID);

  @BeforeEach
  void keepsItsModulesToItself() {
    Slices.bundled().named("17.15").orElseThrow().texts().values().forEach(device::add);
    device.servesTexts = false;
  }

  private DeviceSchema schema(ModuleSource source, Clock clock) throws Exception {
    return new SchemaRepository(cache, Slices.bundled(), clock).get(ID, source);
  }

  @Test
  void a_slice_lacks_what_a_deviation_of_the_device_takes_away_and_so_does_the_cache()
      throws Exception {
    device.add(
        "module cuts { namespace \"urn:example:cuts\"; prefix c;"
            + " import cisco-smart-license { prefix s; }"
            + " deviation /s:licensing/s:config/s:not-in-the-slice { deviate not-supported; }"
            + " deviation /s:licensing/s:config/s:transport { deviate not-supported; } }");
    device.served.add("cuts");
    device.deviations = Map.of("cisco-smart-license", Set.of("cuts"));
    PretendDevice nobody = new PretendDevice(ID);
    nobody.down = new IOException("nobody may ask");
    for (ModuleSource source : List.of(device, nobody)) {
      DeviceSchema schema = schema(source, Clock.systemUTC());
      assertThat(schema.origin()).startsWith("slice ");
      assertThat(schema.leftOut())
          .singleElement()
          .asString()
          .startsWith("module cuts was taken in part");
      assertThat(schema.find(CONFIG)).isPresent();
      assertThat(schema.find(GONE)).isEmpty();
    }
    int asked = device.fetched.get();
    schema(device, Clock.offset(Clock.systemUTC(), Duration.ofHours(25)));
    assertThat(device.fetched.get()).as("a slice stands in for a day").isGreaterThan(asked);
  }

  @Test
  void a_deviation_that_is_not_handed_out_is_told() throws Exception {
    device.listOnly("hidden");
    device.deviations = Map.of("cisco-smart-license", Set.of("hidden"));
    DeviceSchema schema = schema(device, Clock.systemUTC());
    assertThat(schema.find(GONE)).isPresent();
    assertThat(schema.leftOut())
        .containsExactly("module hidden, which deviates others, is not handed out");
  }
}
