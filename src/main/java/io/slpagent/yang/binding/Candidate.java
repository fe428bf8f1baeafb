package io.slpagent.yang.binding;

import io.slpagent.model.Path;
import io.slpagent.yang.form.Form;
import io.slpagent.yang.form.Site;
import java.util.List;
import java.util.function.Function;

/**
 * A place that may carry a setting. Whether it does is decided by the schema of the device.
 *
 * @param path where, with the keys of the setting
 * @param needs further nodes without which the place is of no use
 * @param nature what the place would be
 * @param form how the value stands there
 */
record Candidate(Path path, List<Path> needs, Nature nature, Function<Site, Form> form) {
  Candidate {
    needs = List.copyOf(needs);
  }

  /** What a place would be, if the schema has it. */
  enum Nature {
    /** A place of its own: what is found in a later one was left behind. */
    OWN,
    /** One of several views of the same configuration. */
    VIEW,
    /** State: the value in force, which counts where the configuration is silent. */
    IN_FORCE,
    /** Configuration that the agent reads and never writes. */
    AUDITED
  }

  static Candidate own(Path path, Function<Site, Form> form) {
    return new Candidate(path, List.of(), Nature.OWN, form);
  }

  static Candidate view(Path path, Function<Site, Form> form) {
    return new Candidate(path, List.of(), Nature.VIEW, form);
  }

  static Candidate inForce(Path path, Function<Site, Form> form) {
    return new Candidate(path, List.of(), Nature.IN_FORCE, form);
  }

  static Candidate audited(Path path, Function<Site, Form> form) {
    return new Candidate(path, List.of(), Nature.AUDITED, form);
  }

  /** The same candidate, of use only with one more node below it. */
  Candidate with(Path need) {
    return new Candidate(path, List.of(need), nature, form);
  }
}
