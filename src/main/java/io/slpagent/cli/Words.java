package io.slpagent.cli;

/** Counts in words. */
final class Words {
  private Words() {}

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
