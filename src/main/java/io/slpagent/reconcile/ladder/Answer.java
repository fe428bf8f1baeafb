package io.slpagent.reconcile.ladder;

/** What came of trying one rung. None of it is a proof. */
public sealed interface Answer {

  /** The switch took what it was asked. */
  record Taken() implements Answer {}

  /**
   * The switch refused: the next rung may be tried.
   *
   * @param why as a clause
   * @param partly whether a part of it was taken before and stays
   */
  record Refused(String why, boolean partly) implements Answer {
    public Refused(String why) {
      this(why, false);
    }
  }

  /**
   * The switch refused for a reason that no other rung changes.
   *
   * @param why as a clause
   */
  record RefusedForGood(String why) implements Answer {}

  /**
   * Nobody knows whether the switch took it: no other rung is tried.
   *
   * @param why as a clause
   */
  record Lost(String why) implements Answer {}
}
