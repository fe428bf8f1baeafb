package io.slpagent.cli;

import io.slpagent.reconcile.RunListener;
import io.slpagent.report.DeviceReport;
import io.slpagent.report.TextReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** A run's progress on standard error: a bar on a terminal, a line for each device elsewhere. */
final class Progress implements RunListener {
  private static final int WIDTH = 24;
  private final PrintStream err;
  private final TextReport report;
  private final boolean bar;
  private final boolean lines;
  private final int total;
  private final Map<String, Phase> running = new TreeMap<>();
  private int done;

  /**
   * @param lines whether a line is due for each device
   * @param total how many devices there are
   */
  Progress(Terminal terminal, boolean lines, int total) {
    this.err = terminal.err();
    this.report = new TextReport(terminal.errorPalette());
    this.bar = terminal.showsProgress();
    this.lines = lines;
    this.total = total;
  }

  @Override
  public synchronized void phase(String device, Phase phase) {
    running.put(device, phase);
    draw();
  }

  @Override
  public void finished(DeviceReport device) {
    finished(device.name(), lines ? "  " + report.line(device) : "");
  }

  /**
   * Work on a device has ended.
   *
   * @param line what is due to be said about it; empty where nothing is
   */
  synchronized void finished(String device, String line) {
    running.remove(device);
    done++;
    if (!line.isEmpty()) {
      erase();
      err.println(line);
    }
    draw();
    if (done == total) {
      erase();
    }
  }

  @Override
  public synchronized void wave(String wave, int devices) {
    say(wave + ": " + Words.count(devices, "device"));
  }

  @Override
  public synchronized void soaking(String wave, Duration soak) {
    say(wave + ": left alone for " + Words.duration(soak) + ", then read again");
  }

  @Override
  public synchronized void verifying(String wave, int devices) {
    say(wave + ": reading " + Words.count(devices, "device") + " again");
  }

  private void say(String line) {
    erase();
    err.println("  " + line);
    err.flush();
    draw();
  }

  private void draw() {
    if (!bar || total == 0) {
      return;
    }
    int filled = WIDTH * done / total;
    StringBuilder line = new StringBuilder("\r\u001b[K[");
    line.append("#".repeat(filled)).append(".".repeat(WIDTH - filled)).append("] ");
    line.append(done).append('/').append(total);
    running.entrySet().stream()
        .limit(3)
        .forEach(
            r -> line.append("  ").append(r.getKey()).append(": ").append(r.getValue().text()));
    err.print(line);
    err.flush();
  }

  private void erase() {
    if (bar) {
      err.print("\r\u001b[K");
      err.flush();
    }
  }
}
