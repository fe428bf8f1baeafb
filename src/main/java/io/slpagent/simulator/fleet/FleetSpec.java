package io.slpagent.simulator.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A fleet and its world at the start.
 *
 * @param world what is around the switches
 * @param switches no two of one name
 */
public record FleetSpec(WorldSpec world, List<SwitchSpec> switches) {
  private static final long LONGEST_FILE = 16L << 20;

  public FleetSpec {
    switches = List.copyOf(switches);
    Set<String> names = new HashSet<>();
    for (SwitchSpec spec : switches) {
      if (!names.add(spec.name())) {
        throw new IllegalArgumentException("two switches are called " + spec.name());
      }
    }
  }

  /**
   * Reads a seed file; the package description says what stands in it.
   *
   * @throws SeedException with all that is wrong
   */
  public static FleetSpec read(Path file) throws IOException, SeedException {
    if (Files.size(file) > LONGEST_FILE) {
      throw new SeedException(List.of(file + ": longer than 16 MiB"));
    }
    return parse(Files.readString(file, StandardCharsets.UTF_8), file.toString());
  }

  /**
   * Reads the text of a seed file.
   *
   * @param name what problems call the file
   * @throws SeedException with all that is wrong
   */
  public static FleetSpec parse(String text, String name) throws SeedException {
    return new FleetReader(name).read(text);
  }

  /** The nine switches of the demonstration, each but two broken in another way. */
  public static FleetSpec demo() {
    return resource("demo-fleet.json");
  }

  /**
   * A made-up fleet of one world, for measurements.
   *
   * @param count how many switches, 1 to 100,000
   * @param drifted the share of them that has drifted, 0 to 1
   */
  public static FleetSpec generated(int count, double drifted) {
    return GeneratedFleet.of(count, drifted);
  }

  static FleetSpec resource(String file) {
    try (InputStream in = Objects.requireNonNull(FleetSpec.class.getResourceAsStream(file), file)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    } catch (SeedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same fleet in another world. */
  public FleetSpec with(WorldSpec other) {
    return new FleetSpec(other, switches);
  }

  /** The same world with other switches. */
  public FleetSpec with(List<SwitchSpec> others) {
    return new FleetSpec(world, others);
  }

  /** A switch by name. */
  public SwitchSpec named(String name) {
    return switches.stream()
        .filter(spec -> spec.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no switch is called " + name));
  }
}
