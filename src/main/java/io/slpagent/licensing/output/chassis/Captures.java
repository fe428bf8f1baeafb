package io.slpagent.licensing.output.chassis;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code show monitor capture} says. A part that was not printed is null; a limit of 0 is
 * none.
 *
 * @param captures the captures, in the order printed
 */
public record Captures(List<Capture> captures) {
  public Captures {
    captures = List.copyOf(captures);
  }

  /** The capture of that name. */
  public Optional<Capture> named(String name) {
    return captures.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /**
   * A packet capture. It outlives the session that started it.
   *
   * @param name its name
   * @param targets what it listens at
   * @param status {@code Active} or {@code Inactive}
   * @param filters what it takes, as printed
   * @param buffer where it puts packets
   * @param limits when it stops
   */
  public record Capture(
      String name,
      List<Target> targets,
      @Nullable String status,
      List<String> filters,
      Buffer buffer,
      Limits limits) {
    public Capture {
      targets = List.copyOf(targets);
      filters = List.copyOf(filters);
    }

    /** Whether it takes packets now. */
    public boolean active() {
      return "Active".equalsIgnoreCase(status);
    }
  }

  /**
   * Where a capture listens.
   *
   * @param point an interface, or {@code Control Plane}
   * @param direction {@code in}, {@code out} or {@code both}
   */
  public record Target(String point, @Nullable String direction) {}

  /**
   * Where packets are put.
   *
   * @param type as printed, e.g. {@code LINEAR (default)}
   * @param megabytes the size of the buffer
   * @param file the file they are written to; null where there is none
   * @param fileMegabytes the size of all files
   * @param files how many files are used in turn
   */
  public record Buffer(
      @Nullable String type,
      @Nullable Integer megabytes,
      @Nullable String file,
      @Nullable Integer fileMegabytes,
      @Nullable Integer files) {}

  /**
   * When a capture stops, and what it leaves out.
   *
   * @param packets after so many packets
   * @param seconds after so many seconds
   * @param packetBytes how many bytes of a packet are kept
   * @param packetsPerSecond at most so many packets a second
   * @param sampling every n-th packet
   */
  public record Limits(
      @Nullable Integer packets,
      @Nullable Integer seconds,
      @Nullable Integer packetBytes,
      @Nullable Integer packetsPerSecond,
      @Nullable Integer sampling) {}
}
