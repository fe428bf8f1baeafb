package io.slpagent.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.slpagent.inventory.Schedule;
import io.slpagent.inventory.Schedule.Misfire;
import io.slpagent.inventory.Selector;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Test
  void runs_a_schedule_at_its_time_with_the_schedule_itself() throws Exception {
    Schedule every = schedule("often", "* * * * * ?", UTC);
    CountDownLatch ran = new CountDownLatch(1);
    try (Timetable timetable =
        new Timetable(
            List.of(every),
            schedule -> {
              assertThat(schedule).isEqualTo(every);
              ran.countDown();
            })) {
      timetable.start();
      assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void waits_for_what_runs_when_it_is_closed_and_never_overlaps_a_schedule_with_itself()
      throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Timetable timetable =
        new Timetable(
            List.of(schedule("often", "* * * * * ?", UTC)),
            schedule -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              began.countDown();
              try {
                assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              running.decrementAndGet();
            });
    timetable.start();
    assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();
    Thread closing = Thread.ofPlatform().start(timetable::close);
    goOn.countDown();
    closing.join(30_000);
    assertThat(closing.isAlive()).isFalse();
    assertThat(running).hasValue(0);
    assertThat(most).hasValue(1);
  }

  @Test
  void reads_cron_words_in_the_time_zone_of_the_schedule() {
    Schedule utc = schedule("utc", "0 0 12 1 7 ? 2098", UTC);
    Schedule tokyo = schedule("tokyo", "0 0 12 1 7 ? 2098", ZoneId.of("Asia/Tokyo"));
    try (Timetable timetable = new Timetable(List.of(utc, tokyo), schedule -> {})) {
      assertThat(timetable.next(tokyo).orElseThrow())
          .isEqualTo(timetable.next(utc).orElseThrow().minusSeconds(9 * 3600));
    }
  }

  private static Schedule schedule(String name, String cron, ZoneId zone) {
    return new Schedule(name, cron, zone, Selector.ALL, false, Misfire.SKIP);
  }
}
