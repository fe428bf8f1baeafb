package io.slpagent.plan.preview;

import java.util.List;

/** The command lines that a plan comes to on one switch. They are shown, and never sent. */
public sealed interface Preview {
  /** Nobody asked, or there is nothing to change. */
  Preview NONE = new None();

  /** See {@link #NONE}. */
  record None() implements Preview {}

  /**
   * What the switch says that it would run itself.
   *
   * @param lines without anything secret; empty where it would run none
   */
  record OfSwitch(List<String> lines) implements Preview {
    public OfSwitch {
      lines = Shown.lines(lines);
    }
  }

  /**
   * What we take the changes to be by the command reference.
   *
   * @param lines without anything secret
   * @param why the switch was not asked or did not tell, as a clause
   */
  record Rendered(List<String> lines, String why) implements Preview {
    public Rendered {
      lines = Shown.lines(lines);
    }
  }
}
