package io.slpagent.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import org.slf4j.LoggerFactory;

/** Where log lines go, and how they look. */
final class Logs {

  /** Plain lines on standard error: everything of ours, or nothing but defects. */
  void forPeople(boolean everything) {
    PatternLayoutEncoder lines = new PatternLayoutEncoder();
    lines.setPattern("%d{HH:mm:ss.SSS} %-5level %X{device} %logger{0}: %msg%n");
    use(lines, "System.err", everything ? Level.DEBUG : Level.ERROR, Level.OFF);
  }

  /** One JSON object a line on standard output, with the run and the device. */
  void forMachines() {
    JsonEncoder json = new JsonEncoder();
    json.setWithSequenceNumber(false);
    json.setWithContext(false);
    json.setWithNanoseconds(false);
    json.setWithThreadName(false);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithFormattedMessage(true);
    use(json, "System.out", Level.INFO, Level.WARN);
  }

  private static void use(Encoder<ILoggingEvent> encoder, String target, Level ours, Level others) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    encoder.setContext(context);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setTarget(target);
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(others);
    root.addAppender(console);
    context.getLogger("io.slpagent").setLevel(ours);
    // it logs what it also throws, and what it throws is reported
    context.getLogger("org.opendaylight").setLevel(Level.OFF);
    // the SSH library's own words, which the name of our class would else let through
    context.getLogger("io.slpagent.ssh.Clients").setLevel(Level.OFF);
  }
}
