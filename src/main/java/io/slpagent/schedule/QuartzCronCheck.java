package io.slpagent.schedule;

import io.slpagent.inventory.CronCheck;
import java.text.ParseException;
import java.util.Optional;
import org.quartz.CronExpression;

/** Checks cron words as Quartz will read them. */
public final class QuartzCronCheck implements CronCheck {
  @Override
  public Optional<String> complaint(String cron) {
    try {
      CronExpression expression = new CronExpression(cron);
      return expression.getNextValidTimeAfter(new java.util.Date()) == null
          ? Optional.of("it has no time in the future")
          : Optional.empty();
    } catch (ParseException | RuntimeException e) {
      return Optional.of(e.getMessage() == null ? "it is not a cron expression" : e.getMessage());
    }
  }
}
