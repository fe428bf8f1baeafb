package io.slpagent.inventory;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the word that was probably meant. Words are close when few letters have to be added, left
 * out, replaced or exchanged with their neighbour: one in words of up to five letters, two up to
 * eight, three above. Upper and lower case count as the same.
 */
public final class DidYouMean {
  private static final int LONGEST = 200;

  private DidYouMean() {}

  /** The closest candidate, the first of several; empty where none is close. */
  public static Optional<String> closest(String word, Collection<String> candidates) {
    if (word.length() < 2 || word.length() > LONGEST) {
      return Optional.empty();
    }
    String wanted = word.toLowerCase(Locale.ROOT);
    int best = Math.clamp(word.length() / 3, 1, 3) + 1;
    String found = null;
    for (String candidate : candidates) {
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT), best - 1);
      if (distance < best && distance < candidate.length()) {
        best = distance;
        found = candidate;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The optimal string alignment distance, or {@code most + 1} where it is larger. */
  static int distance(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] now = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      now[0] = i;
      int smallest = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        now[j] = cost;
        smallest = Math.min(smallest, cost);
      }
      if (smallest > most) {
        return most + 1;
      }
      int[] spare = before;
      before = last;
      last = now;
      now = spare;
    }
    return Math.min(last[b.length()], most + 1);
  }
}
