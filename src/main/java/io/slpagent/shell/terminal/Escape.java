package io.slpagent.shell.terminal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The way back to the prompt out of a command that hangs or asks. {@code Ctrl-Shift-6} breaks off
 * what runs; followed by {@code x} it leaves a telnet session, which {@code disconnect} then ends.
 */
public final class Escape {
  private static final String BREAK = "\u001e";
  private static final String LEAVE = "x";
  private static final String CANCEL = "\u0003";

  /** Erases what may stand at the prompt by now. */
  private static final String ERASE = "\u0015";

  /** The same, and asks for a new prompt. */
  private static final String FRESH = ERASE + "\r";

  private static final Duration STEP = Duration.ofMillis(1200);
  private static final List<String> OUT_OF_COMMAND = List.of(BREAK, LEAVE, CANCEL, BREAK, LEAVE);
  private static final List<String> OUT_OF_QUESTION = List.of(CANCEL, BREAK, LEAVE, CANCEL);

  private final Talk talk;
  private boolean disconnected;

  private Escape(Talk talk) {
    this.talk = talk;
  }

  /**
   * How an escape ended.
   *
   * @param shown the prompt
   * @param disconnected whether one more command ended a session on another host
   */
  public record Out(Prompt.Shown shown, boolean disconnected) {}

  /** Breaks off what runs, within a few seconds; empty where that does not lead to the prompt. */
  public static Optional<Out> fromCommand(Talk talk) throws IOException, InterruptedException {
    return new Escape(talk).by(OUT_OF_COMMAND);
  }

  /** The same for a question that waits. */
  public static Optional<Out> fromQuestion(Talk talk) throws IOException, InterruptedException {
    return new Escape(talk).by(OUT_OF_QUESTION);
  }

  private Optional<Out> by(List<String> keys) throws IOException, InterruptedException {
    for (String key : keys) {
      talk.press(key);
      switch (talk.await(STEP)) {
        case Stop.AtPrompt prompt -> {
          return fresh(key.equals(LEAVE));
        }
        case Stop.Ended ended -> {
          return Optional.empty();
        }
        case Stop.Asked asked -> {}
        case Stop.Silent silent -> {}
        case Stop.Flooded flooded -> {}
      }
    }
    return Optional.empty();
  }

  private Optional<Out> fresh(boolean parked) throws IOException, InterruptedException {
    // at the prompt of a switch with a session left open, the return key alone goes back into it
    talk.press(parked ? ERASE : FRESH);
    Stop stop;
    if (!parked) {
      stop = talk.await(STEP);
    } else {
      disconnected = true;
      talk.type("disconnect");
      stop = talk.await(STEP);
      if (stop instanceof Stop.Asked) {
        talk.reply("");
        stop = talk.await(STEP);
      }
    }
    return stop instanceof Stop.AtPrompt prompt
        ? Optional.of(new Out(prompt.shown(), disconnected))
        : Optional.empty();
  }
}
