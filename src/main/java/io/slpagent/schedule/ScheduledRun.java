package io.slpagent.schedule;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A job of Quartz; its body is one call. Public because Quartz makes it. */
@DisallowConcurrentExecution
public final class ScheduledRun implements Job {
  static final String BODY = "body";

  @Override
  public void execute(JobExecutionContext context) {
    if (context.getMergedJobDataMap().get(BODY) instanceof Runnable body) {
      body.run();
    }
  }
}
