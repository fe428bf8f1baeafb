package io.slpagent.licensing.dictionary;

import io.slpagent.licensing.Cause;
import io.slpagent.licensing.dictionary.Explanation.Kind;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.license.Operation;
import io.slpagent.licensing.output.license.Operation.Fault;
import io.slpagent.licensing.output.license.ShowLicenseTechSupport;
import io.slpagent.licensing.output.license.TechSupport;
import io.slpagent.licensing.output.license.fact.AgentState;
import io.slpagent.licensing.output.license.fact.Communication;
import io.slpagent.licensing.output.license.fact.Schedule.Job;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains a saved {@code show license tech support}, whole or filtered. Its words alone would
 * mislead: {@code Fail=2} is history and {@code NOT INSTALLED} is said of codes that nobody needs,
 * so only what its statistics and its overall trust say counts.
 */
final class SavedState {
  private static final String MARK = "Ongoing Failure:";
  private static final int LONGEST_NAME = 40;

  private SavedState() {}

  /** What fails now and what does not; empty where the text has no statistics of exchanges. */
  static List<Explanation> explain(String text) {
    if (!text.contains(MARK)) {
      return List.of();
    }
    TechSupport support = ShowLicenseTechSupport.parse(text).value();
    Communication communication = support.communication();
    if (communication == null || communication.exchanges().isEmpty()) {
      return List.of();
    }
    Operation operation = Operation.of(support);
    List<Explanation> found = new ArrayList<>();
    operation.faults().forEach(fault -> found.add(failing(fault)));
    if (found.isEmpty()) {
      found.add(working(operation));
    }
    AgentState agent = support.agent();
    if (agent != null && Boolean.FALSE.equals(agent.trusted())) {
      found.add(
          new Explanation(
              Kind.REASON,
              "no trust",
              "The switch holds no trust: " + Cause.NO_TRUST.cause() + ".",
              sentence(Cause.NO_TRUST.remedy())));
    }
    return found;
  }

  private static Explanation failing(Fault fault) {
    Cause cause = fault.cause();
    String times = fault.ongoing() == 1 ? "once" : fault.ongoing() + " times in a row";
    String why = cause == null ? "" : " " + sentence(cause.cause());
    return new Explanation(
        Kind.REASON,
        name(fault) + " fails now",
        "It failed " + times + at(fault.at()) + "." + why,
        cause == null
            ? "Look for the reason in show license eventlog and show license history message."
            : sentence(cause.remedy()));
  }

  private static Explanation working(Operation operation) {
    Fault last = operation.last();
    Job next = operation.next();
    String past =
        last == null
            ? ""
            : " The last failure was of " + name(last) + at(last.at()) + " and is over.";
    return new Explanation(
        Kind.REASON,
        "no exchange fails now",
        "No exchange with the server has failed since it last succeeded." + past,
        next == null ? "Nothing." : "Wait: the next job of the switch runs" + at(next.at()) + ".");
  }

  private static String at(@Nullable SwitchTime time) {
    return time == null ? "" : " at " + time.local() + " by the clock of the switch";
  }

  /** Its name in small letters; what is no name of letters was pasted and is not shown. */
  private static String name(Fault fault) {
    String name = fault.exchange();
    boolean plain =
        name.length() <= LONGEST_NAME
            && name.chars().allMatch(c -> Character.isLetter(c) || c == ' ');
    return plain ? name : "an exchange";
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
