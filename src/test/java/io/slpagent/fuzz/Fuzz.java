package io.slpagent.fuzz;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Feeds every target for a while.
 *
 * <p>usage: {@code Fuzz SECONDS [SEED [TARGET...]]}; a seed of 0 is one of the moment, and is
 * printed.
 */
final class Fuzz {
  private Fuzz() {}

  public static void main(String[] args) throws IOException {
    long nanos = Long.parseLong(args[0]) * 1_000_000_000L;
    long given = args.length > 1 ? Long.parseLong(args[1]) : 0;
    long seed = given == 0 ? System.nanoTime() : given;
    List<String> names = Arrays.asList(args).subList(Math.min(2, args.length), args.length);
    boolean failed = false;
    for (Target target : Targets.ALL) {
      if (names.isEmpty() || names.contains(target.name())) {
        failed |= !stands(target, seed, nanos);
      }
    }
    System.exit(failed ? 1 : 0);
  }

  private static boolean stands(Target target, long seed, long nanos) throws IOException {
    long start = System.nanoTime();
    try {
      long fed = Run.of(target, seed, n -> System.nanoTime() - start < nanos);
      System.out.printf("%-32s %,12d inputs, seed %d%n", target, fed, seed);
      return true;
    } catch (AssertionError e) {
      System.out.printf("%-32s FAILED, seed %d: %s%n", target, seed, e.getMessage());
      e.printStackTrace(System.out);
      return false;
    }
  }
}
