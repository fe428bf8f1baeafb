package io.slpagent.app;

import io.slpagent.cli.SlpAgent;

/** Entry point. */
public final class Main {
  private Main() {}

  /** Runs one command and ends with its exit status. */
  public static void main(String[] args) {
    int status = SlpAgent.run(new Workshop(), System.out, System.err, System.getenv(), args);
    System.out.flush();
    System.exit(status);
  }
}
