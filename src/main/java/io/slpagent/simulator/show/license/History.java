package io.slpagent.simulator.show.license;

import io.slpagent.simulator.catalyst.Agent;
import io.slpagent.simulator.catalyst.Dial;
import io.slpagent.simulator.catalyst.Sight;
import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.fleet.WorldSpec.Account;
import io.slpagent.simulator.journal.Exchange;
import io.slpagent.simulator.journal.Message;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.JsonWriter;
import io.slpagent.simulator.world.LicensingEngine;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code show license history message}: what was sent and what came back, as JSON within JSON. */
final class History {
  private static final String RULE = "=".repeat(52);
  private static final List<Exchange> KINDS =
      List.of(
          Exchange.TRUST_ESTABLISHMENT,
          Exchange.USAGE_REPORTING,
          Exchange.RESULT_POLLING,
          Exchange.AUTHORIZATION_REQUEST,
          Exchange.AUTHORIZATION_RETURN,
          Exchange.TRUST_SYNC);

  private final Sight sight;
  private final Dial dial;
  private final Agent agent;
  private final String hostname;
  private final StringBuilder text = new StringBuilder();

  private History(Sight sight, String hostname) {
    this.sight = sight;
    this.dial = Dial.of(sight);
    this.agent = Agent.of(sight.spec().chassis().release());
    this.hostname = hostname;
  }

  /**
   * All of it.
   *
   * @param hostname the name that the switch sends
   */
  static String of(Sight sight, String hostname) {
    History history = new History(sight, hostname);
    history.messages();
    history.imports();
    return history.text.toString();
  }

  private void messages() {
    text.append("Message History (oldest to newest):\n").append(RULE).append('\n');
    for (Exchange kind : KINDS) {
      text.append(kind.title()).append(":\n");
      List<Message> messages = sight.engine().journal().communications().messages(kind);
      if (messages.isEmpty()) {
        text.append("  No past history\n");
      }
      for (Message message : messages) {
        text.append("\nREQUEST: ").append(dial.licensing(message.asked())).append('\n');
        text.append(request(message)).append("\n\n");
        text.append("RESPONSE: ").append(dial.licensing(message.answered())).append('\n');
        text.append(message.status().isEmpty() ? "" : response(message)).append("\n\n");
      }
    }
  }

  private void imports() {
    LicensingEngine engine = sight.engine();
    Optional<Instant> trust = engine.trustedSince(engine.members().getFirst());
    text.append("\nImport Message History (oldest to newest):\n").append(RULE).append('\n');
    imported("POLICY", Optional.empty(), "Received on ", "");
    imported("AUTH", Optional.empty(), "Received on ", "");
    imported(
        "TRUST CODE",
        trust,
        "Received on ",
        "<smartLicense><trustCode>MIIB</trustCode></smartLicense>");
    imported("RUM ACK", Optional.empty(), "Received on ", "");
    imported("CONVERSION ACK", Optional.empty(), "Received on ", "");
    Account account = sight.world().cssm().account();
    imported(
        "ACCOUNT INFO",
        engine.accountSince(),
        "  Last policy received on ",
        "<accountInfo><smartAccount>%s</smartAccount><virtualAccount>%s</virtualAccount></accountInfo>"
            .formatted(account.smart(), account.virtual()));
  }

  private void imported(String what, Optional<Instant> at, String start, String payload) {
    text.append("Import ").append(what).append(":\n");
    text.append(
        at.map(since -> start + dial.licensing(since) + "\n  " + payload + "\n")
            .orElse("  No past Import history\n"));
    text.append('\n');
  }

  private static Json.Members udi(Member member) {
    return new Json.Members()
        .put("udi_pid", member.pid())
        .put("udi_serial_number", member.serial());
  }

  private static String nonce(Message message) {
    long seed = message.asked().toEpochMilli() * 31 + message.kind().request().hashCode();
    return Long.toUnsignedString(seed * 0x9E3779B97F4A7C15L);
  }

  private String request(Message message) {
    Member active = sight.engine().members().getFirst();
    Json.Members header =
        new Json.Members()
            .put("request_type", message.kind().request())
            .put("sudi", udi(active))
            .put("version", "1.3")
            .put("locale", "en_US.UTF-8")
            .put("product_instance_identifier", "")
            .put("nonce", nonce(message))
            .put("timestamp", message.asked().toEpochMilli());
    header
        .child("connect_info")
        .put("name", "C_agent")
        .put("version", agent.text())
        .put("production", true)
        .put("additional_info", "")
        .put(
            "capabilities",
            Json.Items.ofTexts(List.of("UTILITY", "DLC", "AppHA", "MULTITIER", "POLICY_USAGE")));
    Json.Members data =
        new Json.Members()
            .put("sudi", udi(active))
            .put("timestamp", message.asked().toEpochMilli())
            .put("nonce", nonce(message))
            .put("hostname", hostname);
    if (message.kind() == Exchange.TRUST_ESTABLISHMENT) {
      data.put("token", message.token()).put("mode", "PERMANENT").put("force", true);
    }
    data.put("device_list", devices());
    Json.Members inner =
        new Json.Members().put("header", header).put("request_data", JsonWriter.compact(data));
    return JsonWriter.compact(new Json.Members().put("request", JsonWriter.compact(inner)));
  }

  private Json.Items devices() {
    Json.Items devices = new Json.Items();
    for (Member member : sight.engine().members()) {
      devices.add(
          new Json.Members()
              .put("sudi", udi(member))
              .put("product_instance_identifier", "")
              .put("csr", "")
              .put("id_cert_sn", ""));
    }
    return devices;
  }

  private String response(Message message) {
    Member active = sight.engine().members().getFirst();
    Json.Members header =
        new Json.Members()
            .put("version", "1.3")
            .put("locale", "en_US.UTF-8")
            .put("timestamp", message.answered().toEpochMilli())
            .put("nonce", nonce(message))
            .put("request_type", message.kind().request())
            .put("sudi", udi(active))
            .put("agent_actions", Json.Nil.NULL);
    Account account = sight.world().cssm().account();
    Json.Members data =
        new Json.Members()
            .put("nonce", nonce(message))
            .put("sudi", udi(active))
            .put("smart_account_name", account.smart())
            .put("pool_name", account.virtual());
    boolean poll = message.status().equals("OK_POLL");
    Json.Members inner =
        new Json.Members()
            .put("header", header)
            .put("status_code", message.status())
            .put("status_message", message.status())
            .put("retry_time_seconds", 0)
            .put("response_data", poll ? "" : JsonWriter.compact(data));
    Json.Members signature =
        new Json.Members()
            .put("type", Json.Nil.NULL)
            .put("value", Json.Nil.NULL)
            .put("piid", Json.Nil.NULL)
            .put("cert_sn", Json.Nil.NULL);
    return JsonWriter.compact(
        new Json.Members()
            .put("signature", signature)
            .put("response", JsonWriter.compact(inner))
            .put("sch_response", Json.Nil.NULL));
  }
}
