package io.slpagent.survey;

import io.slpagent.device.CertificateProbe.Address;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pins of the keys that switches showed, for an inventory or for a list of hosts. */
public final class PinFragment {
  private static final List<String> HEAD =
      List.of(
          "Nothing is trusted by this. Compare each pin with the switch itself, over a way that you",
          "trust, and merge what you believe into the inventory.");

  private PinFragment() {}

  /**
   * A key that was shown.
   *
   * @param pin as the inventory takes it: {@code sha256/...} of a certificate's key, {@code
   *     SHA256:...} of an SSH host key
   * @param about whose it says it is, or of what kind it is
   */
  public record Key(String pin, String about) {}

  /**
   * What came of looking at one switch.
   *
   * @param address where it is
   * @param declared the pins that the inventory has for it; empty where it has none
   * @param shown what it showed; null where it showed nothing
   * @param problem why it showed nothing; else empty
   */
  public record Look(Address address, Set<String> declared, @Nullable Key shown, String problem) {
    public Look {
      declared = Set.copyOf(declared);
    }

    /** Whether another key was shown than those in the inventory. */
    public boolean differs() {
      return shown != null && !declared.isEmpty() && !declared.contains(shown.pin());
    }
  }

  /** A fragment of an inventory. */
  public static String yaml(List<Look> looks, Instant at) {
    StringBuilder text = new StringBuilder();
    text.append(
        Yaml.comment(
            "", "The keys that switches showed on " + at.truncatedTo(ChronoUnit.SECONDS) + "."));
    HEAD.forEach(line -> text.append(Yaml.comment("", line)));
    if (looks.stream().anyMatch(l -> l.shown() != null)) {
      text.append("devices:\n");
    }
    for (Look look : looks) {
      Key shown = look.shown();
      String device = look.address().device();
      if (shown == null) {
        text.append(Yaml.comment("  ", "NOT SEEN " + device + ": " + look.problem()));
        continue;
      }
      text.append("  ").append(Yaml.scalar(device)).append(":\n");
      text.append(Yaml.comment("    ", about(look, shown)));
      text.append("    connection: ").append(Yaml.map(Approach.pinned(shown.pin()))).append('\n');
    }
    return text.toString();
  }

  /** A host and its pin on each line, as {@code adopt --from} takes them. */
  public static String lines(List<Look> looks) {
    StringBuilder text = new StringBuilder();
    for (Look look : looks) {
      Key shown = look.shown();
      if (shown == null) {
        text.append(Yaml.comment("", "NOT SEEN " + look.address() + ": " + look.problem()));
      } else {
        text.append(look.address()).append(' ').append(shown.pin()).append("  ");
        text.append(Yaml.comment("", about(look, shown)));
      }
    }
    return text.toString();
  }

  private static String about(Look look, Key shown) {
    return look.address()
        + " shows "
        + shown.about()
        + (look.declared().isEmpty()
            ? ""
            : look.differs()
                ? "; ANOTHER KEY THAN THE INVENTORY PINS"
                : "; as pinned in the inventory");
  }
}
