package io.slpagent.schedule;

import io.slpagent.inventory.Schedule;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/**
 * Runs schedules at their times with Quartz. A schedule never overlaps itself: while it runs, its
 * next time is treated as missed.
 */
public final class Timetable implements AutoCloseable {
  private static final String THREADS = "4";
  private final Scheduler scheduler;

  /**
   * Prepares the schedules; nothing runs before {@link #start()}.
   *
   * @param body what is done at a schedule's time
   * @throws IllegalStateException when Quartz does not take a schedule that was checked before
   */
  public Timetable(List<Schedule> schedules, Consumer<Schedule> body) {
    try {
      this.scheduler = new StdSchedulerFactory(settings()).getScheduler();
      for (Schedule schedule : schedules) {
        scheduler.scheduleJob(job(schedule, body), trigger(schedule));
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedules cannot be prepared", e);
    }
  }

  /** Lets the schedules run from now on. */
  public void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedules cannot be started", e);
    }
  }

  /** The next time of a schedule; empty where it has none. */
  public Optional<java.time.Instant> next(Schedule schedule) {
    try {
      Trigger trigger = scheduler.getTrigger(org.quartz.TriggerKey.triggerKey(schedule.name()));
      return Optional.ofNullable(trigger)
          .map(Trigger::getNextFireTime)
          .map(java.util.Date::toInstant);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedules cannot be read", e);
    }
  }

  /** Starts nothing more, and waits for what runs. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the schedules cannot be stopped", e);
    }
  }

  private static JobDetail job(Schedule schedule, Consumer<Schedule> body) {
    JobDataMap data = new JobDataMap();
    data.put(ScheduledRun.BODY, (Runnable) () -> body.accept(schedule));
    return JobBuilder.newJob(ScheduledRun.class)
        .withIdentity(schedule.name())
        .usingJobData(data)
        .build();
  }

  private static Trigger trigger(Schedule schedule) {
    CronScheduleBuilder times =
        CronScheduleBuilder.cronSchedule(schedule.cron())
            .inTimeZone(TimeZone.getTimeZone(schedule.zone()));
    CronScheduleBuilder withMisfire =
        switch (schedule.misfire()) {
          case RUN_ONCE -> times.withMisfireHandlingInstructionFireAndProceed();
          case SKIP -> times.withMisfireHandlingInstructionDoNothing();
        };
    return TriggerBuilder.newTrigger()
        .withIdentity(schedule.name())
        .withSchedule(withMisfire)
        .build();
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty("org.quartz.scheduler.instanceName", "slp-agent-" + System.nanoTime());
    settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
    settings.setProperty("org.quartz.threadPool.threadCount", THREADS);
    settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
    return settings;
  }
}
