package io.slpagent.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.LongPredicate;

/** Feeds one target until it fails or it is enough. An input that fails is kept as a file. */
final class Run {
  private static final Path FAILED = Path.of("target/fuzz");

  /** However damaged, an input of some kilobytes is read in much less. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private Run() {}

  /**
   * Feeds the seeds as they are, then what is made of them.
   *
   * @param more whether to go on, by the number of inputs so far
   * @return how many inputs were fed
   * @throws AssertionError when an input does what none may
   */
  static long of(Target target, long randomSeed, LongPredicate more) throws IOException {
    Mutation mutation = new Mutation(new Random(randomSeed), target.seeds());
    long fed = 0;
    for (byte[] seed : target.seeds()) {
      one(target, seed);
      fed++;
    }
    while (more.test(fed)) {
      one(target, mutation.next());
      fed++;
    }
    return fed;
  }

  private static void one(Target target, byte[] input) throws IOException {
    long start = System.nanoTime();
    try {
      target.feed(input);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      throw new AssertionError(
          target + " failed on " + kept(target, input) + "; put it with its seeds", e);
    }
    if (System.nanoTime() - start > LONGEST.toNanos()) {
      throw new AssertionError(target + " took too long for " + kept(target, input));
    }
  }

  private static Path kept(Target target, byte[] input) throws IOException {
    Files.createDirectories(FAILED);
    Path file = FAILED.resolve(target.name() + "-" + Integer.toHexString(Arrays.hashCode(input)));
    return Files.write(file, input);
  }
}
