package io.slpagent.licensing.dictionary;

import io.slpagent.licensing.Verdict.Result;
import io.slpagent.licensing.dictionary.Explanation.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three claims about a device, and how each is decided: the table of verdicts in words. */
public enum Claim {
  CONFIG(
      "Every managed setting is in force as declared.",
      new Row(
          "Every managed setting was read back over a session of its own and is as declared, in"
              + " force and not only at the next reload.",
          "Nothing needs to be done."),
      new Row(
          "At least one managed setting was read and is another than declared.",
          "Look at 'slp-agent plan', then 'slp-agent apply'."),
      new Row(
          "A setting could not be read, two views of it disagree, or its path is withheld by the"
              + " schema. expect.config: readable leaves out what cannot be read; it stays listed as"
              + " unverified.",
          "Read the reason of each unverified setting: the rights of the user, the schema, or a"
              + " setting that no model has.")),
  TRUST(
      "A trust code is installed on every member of the stack.",
      new Row(
          "Every member that the licensing state knows of (trust codes, factory purchase,"
              + " authorizations) has an installed trust code, and at least one member is known.",
          "Nothing needs to be done."),
      new Row(
          "A known member has no installed trust code.",
          "Declare trust.token, check the clock of the switch, then 'slp-agent apply'."),
      new Row(
          "The licensing state could not be read, or names no member: an empty list proves nothing.",
          "Check that the user may read /licensing/state.")),
  REPORTING(
      "Usage is reported and acknowledged in time.",
      new Row(
          "The last acknowledgement is younger than expect.ack-within (default: the shortest interval"
              + " that the policy asks of a licence in use), and the next deadline lies ahead of the"
              + " clock of the switch. Or no licence in use asks for reports.",
          "Nothing needs to be done."),
      new Row(
          "The deadline has passed by a good clock, more reports are closed without acknowledgement"
              + " than expect.backlog allows, or a failure goes on.",
          "Check names, way, proxy and URL in that order, then 'license smart sync all' on the"
              + " switch."),
      new Row(
          "Nobody can tell: the transport is off, nothing was acknowledged yet, the clock of the"
              + " switch cannot be believed, or a report is on its way.",
          "Look again after the time that the reason names."));

  private record Row(String decided, String nextStep) {}

  private final String text;
  private final Row proven;
  private final Row refuted;
  private final Row unproven;

  Claim(String text, Row proven, Row refuted, Row unproven) {
    this.text = text;
    this.proven = proven;
    this.refuted = refuted;
    this.unproven = unproven;
  }

  /** The claim of that name, in whatever case. */
  public static Optional<Claim> named(String word) {
    return Arrays.stream(values()).filter(c -> c.name().equalsIgnoreCase(word)).findFirst();
  }

  /** What is claimed. */
  public String text() {
    return text;
  }

  /** How a verdict comes about. */
  public Explanation explain(Result result) {
    Row row =
        switch (result) {
          case PROVEN -> proven;
          case REFUTED -> refuted;
          case UNPROVEN -> unproven;
        };
    return new Explanation(
        Kind.VERDICT,
        name() + " " + result.name().toLowerCase(Locale.ROOT),
        row.decided(),
        row.nextStep());
  }

  /** How all three verdicts come about. */
  public List<Explanation> explainAll() {
    return Arrays.stream(Result.values()).map(this::explain).toList();
  }
}
