package io.slpagent.simulator.control;

import io.slpagent.simulator.catalyst.CatalystSwitch;
import io.slpagent.simulator.catalyst.CommandLog;
import io.slpagent.simulator.catalyst.TrustTruth;
import io.slpagent.simulator.catalyst.Truth;
import io.slpagent.simulator.catalyst.WriteLog;
import io.slpagent.simulator.fault.Fault;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.world.LicensingLog.Event;
import java.time.Instant;

/** The truth about a switch as JSON. */
final class Truths {
  private Truths() {}

  static Json of(CatalystSwitch device) {
    Truth truth = device.truth();
    TrustTruth licensing = truth.licensing();
    Json.Members json =
        new Json.Members()
            .put("name", device.spec().name())
            .put("release", device.release())
            .put("saved", !truth.unsaved())
            .put("clock", truth.clock().toString())
            .put("configuration", truth.configuration())
            .put("command-line", Json.Items.ofTexts(truth.commandLine()));
    Json.Items trust = new Json.Items();
    licensing
        .members()
        .forEach((udi, since) ->
            trust.add(
                new Json.Members()
                    .put("udi", udi)
                    .put("installed", since.isPresent())
                    .put("since", since.map(Instant::toString).orElse(""))));
    json.child("asked")
        .put("syncs", licensing.asked().syncs())
        .put("trusts", licensing.asked().trusts());
    json.put("sessions", device.desk().seated());
    json.put("trust", trust).put("trust-under-way", licensing.underWay());
    json.child("reports")
        .put("closed", licensing.closedReports())
        .put("last-acknowledged", licensing.lastAcknowledged().map(Instant::toString).orElse(""))
        .put("next-report", licensing.nextReport().toString());
    json.put("failure", licensing.failure());
    json.put("events", new Json.Items(licensing.events().stream().map(Truths::event).toList()));
    json.put("faults", Json.Items.ofTexts(device.faults().stream().map(Fault::toString).toList()));
    return json;
  }

  private static Json event(Event event) {
    return new Json.Members()
        .put("at", event.at().toString())
        .put("kind", event.kind())
        .put("detail", event.detail());
  }

  static Json commands(CatalystSwitch device) {
    Json.Items items = new Json.Items();
    for (CommandLog.Entry entry : device.desk().log().entries()) {
      items.add(
          new Json.Members()
              .put("at", entry.at().toString())
              .put("session", entry.session())
              .put("prompt", entry.prompt())
              .put("line", entry.line())
              .put("refused", entry.refused()));
    }
    return new Json.Members().put("count", device.desk().log().count()).put("commands", items);
  }

  static Json writes(CatalystSwitch device) {
    Json.Items items = new Json.Items();
    for (WriteLog.Entry entry : device.writes().entries()) {
      items.add(
          new Json.Members()
              .put("at", entry.at().toString())
              .put("method", entry.method())
              .put("path", entry.path())
              .put("body", entry.body())
              .put("status", entry.status()));
    }
    return new Json.Members().put("count", device.writes().count()).put("writes", items);
  }
}
