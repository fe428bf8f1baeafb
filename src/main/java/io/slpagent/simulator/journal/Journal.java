package io.slpagent.simulator.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** All that the smart agent of one switch writes down. Not safe for use by many threads. */
public final class Journal {
  /** How long CSSM takes to answer a message, as far as nothing says otherwise. */
  private static final Duration ANSWERS_AFTER = Duration.ofSeconds(1);

  private final Communications communications = new Communications();
  private final EventLog events = new EventLog();
  private final SystemLog lines = new SystemLog();

  /**
   * The agent starts.
   *
   * @param at when the switch was started
   * @param agent the version of the agent
   * @param udis the members, the active one first
   */
  public void started(Instant at, String agent, List<String> udis) {
    events.add(at, "SAEVT_INIT_START version=\"" + agent + "\"");
    String waits = "success=\"False\" error=\"Crypto Initialization has not been completed\"";
    events.add(at.plusMillis(22), "SAEVT_INIT_CRYPTO " + waits);
    events.add(at.plusMillis(24), "SAEVT_HA_EVENT eventType=\"SmartAgentEvtHArmfRegister\"");
    events.add(at.plusMillis(3_720), "SAEVT_READY");
    events.add(at.plusMillis(3_721), "SAEVT_ENABLED");
    events.add(at.plusMillis(3_765), "SAEVT_EXPORT_FLAG exportAllowed=\"False\"");
    int place = 0;
    for (String udi : udis) {
      String role = place == 0 ? "Active" : place == 1 ? "Standby" : "Member";
      events.add(
          at.plusMillis(14_000L + 10L * place++),
          "SAEVT_HA_ROLE udi=\"%s\" haRole=\"%s\"".formatted(udi, role));
    }
    events.add(at.plusMillis(14_162), "SAEVT_INIT_CONFIG_READ_BEGIN");
    events.add(at.plusMillis(16_984), "SAEVT_HOSTNAME_CHANGE");
    events.add(at.plusMillis(18_508), "SAEVT_INIT_CONFIG_READ_DONE");
    events.add(at.plusMillis(19_240), "SAEVT_INIT_SYSTEM_INIT");
    events.add(at.plusMillis(50_243), "SAEVT_INIT_CRYPTO success=\"True\"");
    events.add(at.plusMillis(50_244), "SAEVT_COMM_RESTORED");
    events.add(at.plusMillis(50_276), "SAEVT_INIT_COMPLETE");
    lines.add(
        at.plusMillis(3_722), "%SMART_LIC-6-AGENT_ENABLED: Smart Agent for Licensing is enabled");
    lines.add(
        at.plusMillis(19_241),
        "%SMART_LIC-6-AGENT_READY: Smart Agent for Licensing is initialized");
    lines.add(
        at.plusMillis(19_300),
        "%SMART_LIC-6-EXPORT_CONTROLLED: Usage of export controlled features is not allowed");
  }

  /** CSSM answered at once. */
  public void answered(Exchange kind, Instant asked, String status) {
    answered(new Message(kind, asked, asked.plus(ANSWERS_AFTER), status, ""));
  }

  /** CSSM answered. */
  public void answered(Message message) {
    communications.answered(message);
  }

  /**
   * CSSM did not answer.
   *
   * @param message what was sent
   * @param reason why, as the log shows it
   * @param peer who was meant, e.g. {@code Cisco Smart Software Manager (CSSM)}
   */
  public void unanswered(Message message, String reason, String peer) {
    // an unanswered connection is told as NO REPLY without a reason of its own
    communications.failed(message, reason.equals("Connection timed out") ? "" : reason);
    events.add(message.answered(), "SAEVT_COMM_FAIL error=\"" + reason + "\"");
    lines.add(
        message.answered(),
        "%SMART_LIC-3-COMM_FAILED: Communications failure with the " + peer + " : " + reason);
  }

  /** CSSM answers again. */
  public void restored(Instant at, String peer) {
    communications.restored();
    events.add(at, "SAEVT_COMM_RESTORED");
    lines.add(at, "%SMART_LIC-5-COMM_RESTORED: Communications with " + peer + " restored");
  }

  /** A trust code was installed on a member. */
  public void trusted(Instant at, String pid, String serial) {
    lines.add(
        at,
        "%%SMART_LIC-6-TRUST_INSTALL_SUCCESS: A new licensing trust code was successfully installed on P:%s,S:%s."
            .formatted(pid, serial));
  }

  /** A trust code could not be installed. */
  public void trustFailed(Instant at, String pid, String serial, String reason) {
    lines.add(
        at,
        "%%SMART_LIC-3-TRUST_CODE_INSTALL_FAILED: The install of a new licensing trust code has failed on P:%s,S:%s: %s."
            .formatted(pid, serial, reason));
  }

  /** A usage report was made up to be sent. */
  public void reporting(Instant at) {
    events.add(at, "SAEVT_UTILITY_REPORT_START");
  }

  /** Everything about messages is gone. */
  public void reset() {
    communications.clear();
    events.clear();
  }

  public Communications communications() {
    return communications;
  }

  public EventLog events() {
    return events;
  }

  public SystemLog lines() {
    return lines;
  }
}
