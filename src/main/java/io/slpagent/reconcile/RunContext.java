package io.slpagent.reconcile;

import io.slpagent.plan.Plan;
import io.slpagent.report.Mode;
import java.util.Map;

/**
 * What the devices of one run share.
 *
 * @param run the run's id
 * @param mode how far along the line it goes
 * @param approved the plans that a person has seen, by device
 * @param listener hears what is being done
 * @param stop the operator's wish to stop
 * @param tokens the ID tokens found unusable
 */
record RunContext(
    String run,
    Mode mode,
    Map<String, Plan> approved,
    RunListener listener,
    StopSignal stop,
    TokenLedger tokens) {}
