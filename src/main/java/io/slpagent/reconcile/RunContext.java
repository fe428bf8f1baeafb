package io.slpagent.reconcile;

import io.slpagent.report.Mode;

/**
 * What the devices of one run share.
 *
 * @param run the run's id
 * @param mode how far along the line it goes
 * @param approval on whose word it may write
 * @param listener hears what is being done
 * @param stop the operator's wish to stop
 * @param tokens the ID tokens found unusable
 * @param errand what it is to bring about
 */
record RunContext(
    String run,
    Mode mode,
    Approval approval,
    RunListener listener,
    StopSignal stop,
    TokenLedger tokens,
    Errand errand) {

  /** The same run, stopped and heard by others. */
  RunContext with(StopSignal other, RunListener hears) {
    return new RunContext(run, mode, approval, hears, other, tokens, errand);
  }

  /** The same run, as one that only reads and that nobody hears. */
  RunContext reading(StopSignal other) {
    return new RunContext(run, Mode.AUDIT, approval, RunListener.SILENT, other, tokens, errand);
  }
}
