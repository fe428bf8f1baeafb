package io.slpagent.simulator.world;

import io.slpagent.simulator.fleet.SwitchSpec.Member;
import io.slpagent.simulator.fleet.SwitchSpec.Reporting;
import io.slpagent.simulator.fleet.WorldSpec.Pace;
import io.slpagent.simulator.journal.Exchange;
import io.slpagent.simulator.journal.Journal;
import io.slpagent.simulator.world.World.Redemption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The smart agent of one switch. It does nothing by itself: whoever looks at it first lets it catch
 * up with the world's clock, and it then does in order what has fallen due. Not safe for use by
 * many threads: the switch guards it.
 *
 * <p>Times that a user sees are by the switch's own clock; when things fall due is by the world's.
 */
public final class LicensingEngine {
  /** How long a report is good for: the ongoing reporting of the subscription class, in days. */
  public static final int ONGOING_DAYS = 90;

  private static final Duration TRUST_RETRY = Duration.ofMinutes(5);
  private static final int TRUST_ATTEMPTS = 72;
  private static final Duration REPORT_RETRY = Duration.ofHours(1);
  private static final Duration REPORT_INTERVAL = Duration.ofDays(30);
  private static final Duration LARGEST_SKEW = Duration.ofHours(1);
  private static final int MOST_STEPS = 20_000;
  private static final Duration UP_FOR = Duration.ofDays(40);

  private final World world;
  private final Surroundings surroundings;
  private final List<Member> members;
  private final Map<Member, Instant> trusted = new LinkedHashMap<>();
  private final Reports reports;
  private final Correspondence correspondence;
  private final Instant started;
  private @Nullable TrustJob job;
  private @Nullable Instant lastAck;
  private Instant deadline;
  private Instant nextReport;
  private @Nullable Instant ackDue;
  private @Nullable Instant accountSince;
  private @Nullable Instant syncDue;
  private Asked asked = new Asked(0, 0);
  private int resets;

  public LicensingEngine(
      World world, Surroundings surroundings, List<Member> members, Reporting reporting) {
    this.world = world;
    this.surroundings = surroundings;
    this.members = List.copyOf(members);
    Instant now = world.clock().instant();
    Instant local = now.plus(surroundings.clockOff());
    this.started = local;
    Duration ago = reporting.acknowledgedAgo();
    for (Member member : members) {
      if (member.trusted()) {
        trusted.put(member, local.minus(Duration.ofDays(ago == null ? 1 : 100)));
      }
    }
    this.correspondence = new Correspondence(surroundings);
    this.reports =
        new Reports(local, now.minus(UP_FOR).getEpochSecond(), reporting.closedReports());
    this.deadline = local.plus(Duration.ofDays(ONGOING_DAYS - 40));
    this.nextReport = now.plus(pace().firstReport());
    if (ago != null) {
      lastAck = local.minus(ago);
      deadline = lastAck.plus(Duration.ofDays(ONGOING_DAYS));
      Instant due = now.minus(ago).plus(REPORT_INTERVAL);
      nextReport = due.isAfter(now) ? due : now.plus(REPORT_RETRY);
    }
    lookBack();
  }

  /** Writes down what must have gone before, since the switch was started. */
  private void lookBack() {
    Instant ack = lastAck;
    Instant since = trusted.values().stream().min(Comparator.naturalOrder()).orElse(null);
    accountSince = since;
    correspondence.lookBack(
        booted(), members.stream().map(LicensingEngine::udi).toList(), since, ack, pace().ack());
    if (ack != null && ack.isAfter(booted())) {
      reports.acknowledgedBefore(2);
    }
    // what is overdue was tried a while ago, and what came of it is known
    boolean overdue = ack == null || ack.plus(REPORT_INTERVAL).isBefore(started);
    if (overdue && attempt() instanceof Reach.Failed(String reason)) {
      Exchange kind =
          trusted.containsKey(members.getFirst())
              ? Exchange.USAGE_REPORTING
              : Exchange.HELLO_MESSAGE;
      Instant tried = world.clock().instant().minus(TRUST_RETRY);
      correspondence.failed(kind, tried, tried, reason, "");
    }
  }

  private Pace pace() {
    return world.spec().cssm().pace();
  }

  /** Does what has fallen due, in order, each at its own time. */
  public void catchUp() {
    Instant now = world.clock().instant();
    for (int i = 0; i < MOST_STEPS; i++) {
      TrustJob waiting = job;
      Instant ack = ackDue;
      if (waiting != null && !waiting.due().isAfter(now) && first(waiting.due(), ack)) {
        establishTrust(waiting);
      } else if (ack != null && !ack.isAfter(now) && !ack.isAfter(nextReport)) {
        acknowledge(ack);
      } else if (!nextReport.isAfter(now)) {
        report(nextReport);
      } else {
        return;
      }
    }
  }

  private boolean first(Instant due, @Nullable Instant ack) {
    return !due.isAfter(nextReport) && (ack == null || !due.isAfter(ack));
  }

  /**
   * Takes a trust request.
   *
   * @return the name of a return code; {@code registrationinprogress} where it was accepted
   */
  public String trust(String token, boolean all, boolean force) {
    catchUp();
    asked = new Asked(asked.syncs(), asked.trusts() + 1);
    if (token.isEmpty() || token.length() > 255 || token.chars().anyMatch(c -> c <= ' ')) {
      return "BadInputParams";
    }
    if (surroundings.standing().transport().equals("off")) {
      return "transporttype";
    }
    if (job != null && job.inFlight()) {
      return "msgexecinprogress";
    }
    List<Member> wanted =
        (all ? members : members.subList(0, 1))
            .stream().filter(member -> force || !trusted.containsKey(member)).toList();
    if (wanted.isEmpty()) {
      return "alreadyregistered";
    }
    job = new TrustJob(token, wanted, world.clock().instant().plus(pace().trust()), 0, true);
    return "registrationinprogress";
  }

  /** {@code license smart sync}: a report goes out without waiting for its day. */
  public void sync() {
    catchUp();
    asked = new Asked(asked.syncs() + 1, asked.trusts());
    nextReport = world.clock().instant().plus(pace().trust());
    syncDue = nextReport;
  }

  /**
   * {@code license smart factory reset}: trust, reports, policy and statistics are gone at once. A
   * request under way is forgotten.
   */
  public void factoryReset() {
    catchUp();
    job = null;
    trusted.clear();
    lastAck = null;
    ackDue = null;
    accountSince = null;
    resets++;
    Instant now = world.clock().instant();
    deadline = local(now).plus(Duration.ofDays(ONGOING_DAYS));
    reports.wipe(local(now));
    journal().reset();
  }

  private void establishTrust(TrustJob request) {
    Instant at = request.due();
    job = null;
    switch (attempt()) {
      case Reach.Failed(String reason) -> {
        Instant tried = request.attempts() == 0 ? at.minus(pace().trust()) : at;
        correspondence.failed(Exchange.TRUST_ESTABLISHMENT, tried, at, reason, request.token());
        if (request.attempts() + 1 < TRUST_ATTEMPTS) {
          job = request.again(at.plus(TRUST_RETRY));
        }
      }
      case Reach.Reached ignored -> askForTrust(request, at);
    }
  }

  private void askForTrust(TrustJob request, Instant at) {
    correspondence.restored(at);
    Instant sent = request.attempts() == 0 ? at.minus(pace().trust()) : at;
    boolean skewed = surroundings.clockOff().abs().compareTo(LARGEST_SKEW) > 0;
    Redemption redemption = skewed ? Redemption.UNKNOWN : world.redeem(request.token());
    if (redemption != Redemption.ACCEPTED) {
      String reason =
          skewed ? "the clock differs from CSSM's by more than an hour" : redemption.text();
      correspondence.refused(sent, at, request.token(), members.getFirst(), reason);
      return;
    }
    correspondence.established(sent, at, request.token());
    accountSince = local(at);
    boolean fresh = trusted.isEmpty();
    for (Member member : request.members()) {
      trusted.put(member, local(at));
      correspondence.trusted(at, member);
    }
    if (fresh) {
      nextReport = at.plus(pace().firstReport());
    }
  }

  private void report(Instant at) {
    Reach reach = attempt();
    boolean able = trusted.containsKey(members.getFirst());
    boolean sync = at.equals(syncDue);
    syncDue = null;
    if (able && reach instanceof Reach.Reached) {
      correspondence.restored(at);
      if (sync) {
        correspondence.answered(Exchange.TRUST_SYNC, at, "OK");
        accountSince = local(at);
      }
      correspondence.reported(at);
      reports.close(local(at));
      reports.sent();
      ackDue = at.plus(pace().ack());
      nextReport = at.plus(REPORT_INTERVAL);
      return;
    }
    if (reach instanceof Reach.Failed failed) {
      Exchange kind = able ? Exchange.USAGE_REPORTING : Exchange.HELLO_MESSAGE;
      correspondence.failed(kind, at, at, failed.reason(), "");
    } else if (sync) {
      correspondence.restored(at);
      correspondence.answered(Exchange.HELLO_MESSAGE, at, "OK");
    }
    // a report is closed once a day, however often its sending is tried
    reports.closeDaily(local(at));
    nextReport = at.plus(REPORT_RETRY);
  }

  private void acknowledge(Instant at) {
    ackDue = null;
    reports.acknowledge();
    lastAck = local(at);
    deadline = local(at).plus(Duration.ofDays(ONGOING_DAYS));
    correspondence.acknowledged(at);
  }

  private Reach attempt() {
    return Reach.attempt(
        world.spec(), surroundings.standing(), surroundings.clockOff(), surroundings.behindProxy());
  }

  private Instant local(Instant at) {
    return at.plus(surroundings.clockOff());
  }

  /** When the switch was started, by its clock at the start of the world. */
  public Instant booted() {
    return started.minus(UP_FOR);
  }

  public Journal journal() {
    return correspondence.journal();
  }

  public Asked asked() {
    return asked;
  }

  /** Since when the accounts in CSSM are known. */
  public Optional<Instant> accountSince() {
    return Optional.ofNullable(accountSince);
  }

  /** When to look for the acknowledgement of what was sent, by the switch's clock. */
  public Optional<Instant> acknowledgementDue() {
    return Optional.ofNullable(ackDue).map(this::local);
  }

  /** How many reports were acknowledged since the switch was started. */
  public int acknowledgedReports() {
    return reports.acknowledged();
  }

  /** The number of the next report to be opened; those before it by one and two are open. */
  public long nextReportId() {
    return reports.nextId();
  }

  /** How often everything was wiped. */
  public int resets() {
    return resets;
  }

  /** A member as the models name it: {@code PID:C9300-48P,SN:FOC0001}. */
  public static String udi(Member member) {
    return "PID:" + member.pid() + ",SN:" + member.serial();
  }

  /** When it was started, by the switch's clock at that time. */
  public Instant started() {
    return started;
  }

  public List<Member> members() {
    return members;
  }

  /** When the trust code of a member was installed. */
  public Optional<Instant> trustedSince(Member member) {
    return Optional.ofNullable(trusted.get(member));
  }

  public List<RumReport> closedReports() {
    return reports.closed();
  }

  public Optional<Instant> lastAcknowledged() {
    return Optional.ofNullable(lastAck);
  }

  public Instant reportDeadline() {
    return deadline;
  }

  /** When the next report goes out, by the switch's clock. */
  public Instant nextReport() {
    return local(nextReport);
  }

  /** Whether a trust request is under way. */
  public boolean trustUnderWay() {
    return job != null;
  }

  public LicensingLog log() {
    return correspondence.log();
  }
}
