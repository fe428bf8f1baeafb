package io.slpagent.licensing.dictionary;

import io.slpagent.licensing.Cause;
import io.slpagent.licensing.ReturnCode;
import io.slpagent.licensing.dictionary.Explanation.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what a word, a number or a pasted text of a switch means. In this order: the number or the
 * name of a return code; the statistics of a saved {@code show license tech support}; messages by
 * their mnemonics, and reasons by their key words; parts of names and meanings. Never gives back
 * what was asked: a pasted text can hold a secret.
 */
public final class Dictionary {
  private static final int MOST_TEXT = 1 << 20;
  private static final int MOST_FOUND = 20;
  private static final int SHORTEST_PART = 3;
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,6}");
  private static final Pattern HEX = Pattern.compile("0[xX][0-9A-Fa-f]{1,6}");

  /** Names of return codes that are ordinary words, too: in a text they mean nothing. */
  private static final Set<String> ORDINARY =
      Set.of("success", "reserved", "standby", "notfound", "thirdparty", "shuttingdown");

  private static final int SHORTEST_NAME = 7;

  private Dictionary() {}

  /** What a text means; the best first, empty where nothing is known. At most 20. */
  public static List<Explanation> find(String asked) {
    String text = (asked.length() > MOST_TEXT ? asked.substring(0, MOST_TEXT) : asked).strip();
    if (text.isEmpty()) {
      return List.of();
    }
    Optional<Integer> number = number(text);
    if (number.isPresent()) {
      return ReturnCode.all().stream()
          .filter(code -> code.number() == number.get())
          .map(Dictionary::explain)
          .toList();
    }
    ReturnCode exact = ReturnCode.of(text);
    if (exact.number() >= 0) {
      return List.of(explain(exact));
    }
    List<Explanation> saved = SavedState.explain(text);
    if (!saved.isEmpty()) {
      return saved;
    }
    List<Explanation> known = ofText(text);
    return (known.isEmpty() ? parts(text) : known).stream().limit(MOST_FOUND).toList();
  }

  /** Every word that can be asked for. */
  public static List<String> words() {
    return Stream.concat(
            ReturnCode.all().stream().map(ReturnCode::name), Messages.mnemonics().stream())
        .toList();
  }

  private static Optional<Integer> number(String text) {
    if (DECIMAL.matcher(text).matches()) {
      return Optional.of(Integer.parseInt(text));
    }
    return HEX.matcher(text).matches()
        ? Optional.of(Integer.parseInt(text.substring(2), 16))
        : Optional.empty();
  }

  /** The messages, the return codes and the reason that a text speaks of. */
  private static List<Explanation> ofText(String text) {
    List<Explanation> found = new ArrayList<>(Messages.in(text));
    Arrays.stream(text.split("[^A-Za-z0-9]+", -1))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .filter(word -> word.length() >= SHORTEST_NAME && !ORDINARY.contains(word))
        .distinct()
        .limit(10_000)
        .map(ReturnCode::of)
        .filter(code -> code.number() >= 0)
        .map(Dictionary::explain)
        .forEach(found::add);
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("(cslu)") && lower.contains("unable to resolve")) {
      found.add(
          new Explanation(
              Kind.REASON,
              "default transport",
              "The switch looks for a CSLU, which is what it does until somebody chooses a transport."
                  + " About hourly on a switch that nobody set up, this is no outage.",
              "Declare licensing.transport, unless a CSLU is meant."));
    }
    // a single word is a search and not something that a switch said
    if (text.indexOf(' ') >= 0 || !found.isEmpty()) {
      Cause.of(text).ifPresent(cause -> found.add(explain(cause)));
    }
    return found;
  }

  /** What has all words of a text in its name or its meaning; names first. */
  private static List<Explanation> parts(String text) {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9_]+", -1))
            .filter(word -> word.length() >= SHORTEST_PART)
            .toList();
    if (words.isEmpty() || words.size() > MOST_FOUND) {
      return List.of();
    }
    List<Explanation> all =
        Stream.of(
                ReturnCode.all().stream().map(Dictionary::explain),
                Messages.mnemonics().stream().flatMap(m -> Messages.in(m).stream()),
                Arrays.stream(Cause.values()).map(Dictionary::explain))
            .flatMap(s -> s)
            .toList();
    List<Explanation> found =
        new ArrayList<>(all.stream().filter(e -> holds(e.name(), words)).toList());
    all.stream()
        .filter(e -> !found.contains(e) && holds(e.name() + " " + e.meaning(), words))
        .forEach(found::add);
    return found;
  }

  private static boolean holds(String text, List<String> words) {
    String lower = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lower::contains);
  }

  private static Explanation explain(ReturnCode code) {
    return new Explanation(
        Kind.RETURN_CODE,
        code.name() + " (" + code.number() + ")",
        code.meaning() + " " + handling(code.kind()),
        code.nextStep());
  }

  /** What the agent makes of it. */
  private static String handling(ReturnCode.Kind kind) {
    return switch (kind) {
      case ACCEPTED -> "The agent takes it as accepted, and waits for the state to show it.";
      case TOKEN_UNUSABLE -> "The agent uses that token for no other switch in the same run.";
      case ALREADY -> "The agent leaves what exists alone, unless force was asked for.";
      case BUSY -> "The agent gives up for now; a later run asks again.";
      case REFUSED -> "The agent takes it as refused; another way to ask may work.";
      case PERMANENT -> "The agent takes it as refused; no other way to ask would help.";
      case UNKNOWN -> "The agent takes it as refused.";
    };
  }

  private static Explanation explain(Cause cause) {
    return new Explanation(
        Kind.REASON,
        cause.name().toLowerCase(Locale.ROOT).replace('_', ' '),
        sentence(cause.cause()),
        sentence(cause.remedy()));
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}
