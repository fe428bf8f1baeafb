package io.slpagent.inventory;

import java.util.Optional;

/** Says whether the scheduler understands a cron expression. */
@FunctionalInterface
public interface CronCheck {

  /**
   * What is wrong with an expression, and what to do.
   *
   * @return a sentence; empty where the expression is good
   */
  Optional<String> complaint(String expression);
}
