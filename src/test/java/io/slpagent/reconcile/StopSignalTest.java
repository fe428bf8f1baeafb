package io.slpagent.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StopSignalTest {
  private final StopSignal stop = new StopSignal();

  @Test
  void interrupts_a_thread_that_reads() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              stop.enterReading();
              reading.countDown();
              try {
                new CountDownLatch(1).await(30, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                interrupted.set(true);
              }
            });
    assertThat(reading.await(10, TimeUnit.SECONDS)).isTrue();
    stop.request();
    thread.join(10_000);
    assertThat(interrupted).isTrue();
  }

  @Test
  void leaves_a_thread_alone_that_writes() {
    assertThat(stop.enterReading()).isTrue();
    assertThat(stop.leaveReading()).isTrue();
    stop.request();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void lets_nobody_begin_to_write_once_the_wish_was_there() {
    assertThat(stop.enterReading()).isTrue();
    stop.request();
    assertThat(stop.leaveReading()).isFalse();
    assertThat(Thread.interrupted()).as("the flag is taken back").isFalse();
  }

  @Test
  void lets_nobody_begin_to_read_once_the_wish_was_there() {
    stop.request();
    assertThat(stop.enterReading()).isFalse();
  }
}
