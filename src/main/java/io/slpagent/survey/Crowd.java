package io.slpagent.survey;

import io.slpagent.reconcile.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does the same with many switches at once, each on a virtual thread of its own. Only reads. */
public final class Crowd {
  private final int parallel;
  private final StopSignal stop;

  /**
   * @param parallel how many at once, at least 1
   * @param stop the operator's wish to stop: what is being read is left at once
   */
  public Crowd(int parallel, StopSignal stop) {
    this.parallel = parallel;
    this.stop = stop;
  }

  /**
   * The answers, in the order of the questions.
   *
   * @param work what is done with each; must not throw
   * @param notReached the answer of those that were not reached before the wish to stop
   */
  public <T, R> List<R> each(List<T> all, Function<T, R> work, Function<T, R> notReached) {
    Semaphore turns = new Semaphore(parallel);
    List<Future<R>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (T one : all) {
        turns.acquireUninterruptibly();
        futures.add(
            threads.submit(() -> {
              try {
                return stop.enterReading() ? work.apply(one) : notReached.apply(one);
              } finally {
                stop.leaveReading();
                turns.release();
              }
            }));
      }
    }
    return futures.stream().map(Crowd::answer).toList();
  }

  private static <R> R answer(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the work does not throw", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("the threads have ended", e);
    }
  }
}
