package io.slpagent.survey;

import io.slpagent.device.Deadline;
import io.slpagent.device.DeviceException;
import io.slpagent.drift.ConfigVerdict;
import io.slpagent.inventory.Device;
import io.slpagent.inventory.Expectations;
import io.slpagent.licensing.LicensingState;
import io.slpagent.licensing.Verdict;
import io.slpagent.licensing.VerdictTable;
import io.slpagent.licensing.dictionary.Claim;
import io.slpagent.licensing.shown.AccountCheck;
import io.slpagent.licensing.shown.Facts;
import io.slpagent.licensing.shown.Shown;
import io.slpagent.model.Fact;
import io.slpagent.reconcile.contact.Contact;
import io.slpagent.reconcile.contact.Contacts;
import io.slpagent.reconcile.contact.Detail;
import io.slpagent.reconcile.contact.Observer;
import io.slpagent.reconcile.contact.Situation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Reads one device and tells how each verdict about it comes about, fact by fact. */
public final class Inquiry {
  private final Contacts contacts;
  private final Clock clock;

  /**
   * How one verdict came about.
   *
   * @param claim what is judged
   * @param verdict the verdict
   * @param facts what it was made of: each with the path it was read from, and when
   */
  public record Finding(Claim claim, Verdict verdict, List<Fact<String>> facts) {
    public Finding {
      facts = List.copyOf(facts);
    }
  }

  public Inquiry(Contacts contacts, Clock clock) {
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * The three verdicts about a device.
   *
   * @throws DeviceException when any of it could not be read
   */
  public List<Finding> inquire(Device device) throws DeviceException {
    Deadline deadline = Deadline.in(device.connection().limits().device(), clock);
    try (Contact contact = contacts.open(device, deadline)) {
      return findings(device, Observer.observe(contact, device, Detail.ALL));
    }
  }

  private static List<Finding> findings(Device device, Situation seen) {
    LicensingState state = seen.state();
    Instant at = seen.observed().at();
    Expectations expect = device.expect();
    return List.of(
        new Finding(
            Claim.CONFIG,
            ConfigVerdict.of(seen.drift(), expect.unreadableCounts()),
            ConfigFacts.of(device.desired(), seen.observed(), seen.drift())),
        new Finding(
            Claim.TRUST,
            AccountCheck.with(
                VerdictTable.trust(state),
                seen.shown(),
                expect.account().smart(),
                expect.account().virtual()),
            StateFacts.trust(state, at)),
        new Finding(
            Claim.REPORTING,
            VerdictTable.reporting(state, at, expect.ackWithin(), expect.backlog()),
            both(StateFacts.reporting(state, at, expect), shown(seen.shown(), at))));
  }

  private static List<Fact<String>> shown(Shown shown, Instant at) {
    return Facts.of(shown).entrySet().stream()
        .map(line ->
            new Fact<>(
                line.getKey() + ": " + line.getValue(), "show license tech support", at, List.of()))
        .toList();
  }

  private static List<Fact<String>> both(List<Fact<String>> one, List<Fact<String>> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
