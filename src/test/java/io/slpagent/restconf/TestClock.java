package io.slpagent.restconf;

import io.slpagent.device.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves only when somebody waits; waiting takes no time. */
public final class TestClock extends Clock implements Pause {
  private final List<Duration> waits = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-04T05:06:07Z");

  @Override
  public void of(Duration duration) {
    waits.add(duration);
    now = now.plus(duration);
  }

  public List<Duration> waits() {
    return waits;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
