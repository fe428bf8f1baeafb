package io.slpagent.licensing.output.license.section;

import io.slpagent.licensing.output.Aside;
import io.slpagent.licensing.output.Line;
import io.slpagent.licensing.output.Output;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An output of {@code show license ...} cut into its sections. A heading opens its section; a line
 * goes to the open section, else to the one whose own words it has, else aside.
 */
public final class Sections {
  private static final Line END = Line.of("");

  public final ModeSection mode = new ModeSection();
  public final AccountSection account = new AccountSection();
  public final PrivacySection privacy = new PrivacySection();
  public final TransportSection transport = new TransportSection();
  public final PolicySection policy = new PolicySection();
  public final ReportingSection reporting = new ReportingSection();
  public final TrustSection trust = new TrustSection();
  public final RegistrationSection registration = new RegistrationSection();
  public final UsageSection usage = new UsageSection();
  public final ProductSection product = new ProductSection();
  public final AuthorizationSection authorization = new AuthorizationSection();
  public final RumSection reports = new RumSection();
  public final ScheduleSection schedule = new ScheduleSection();
  public final CommunicationSection communication = new CommunicationSection();
  public final AgentSection agent = new AgentSection();
  public final PlatformSection platform = new PlatformSection();
  public final BlockSection blocks = new BlockSection();

  private final List<Section> all =
      List.of(
          mode,
          account,
          privacy,
          transport,
          policy,
          reporting,
          trust,
          registration,
          usage,
          product,
          authorization,
          reports,
          schedule,
          communication,
          agent,
          platform,
          blocks);
  private final Map<String, Section> headings = new HashMap<>();
  private final Set<Section> wanted = new HashSet<>();
  private final Aside aside = new Aside();
  private @Nullable Section open;

  private Sections(Set<Part> parts) {
    for (Section section : all) {
      section.headings().forEach(heading -> headings.put(heading, section));
    }
    parts.forEach(part -> wanted.addAll(sections(part)));
  }

  /** What of an output a command makes a value of; the lines of other parts go aside. */
  public enum Part {
    STATUS,
    USAGE,
    PRODUCT,
    AUTHORIZATION,
    REPORTS,
    SUPPORT
  }

  /** Reads a whole text. */
  public static Sections read(String text, Part... parts) {
    Sections sections = new Sections(Set.of(parts));
    List<Line> lines = Output.body(text);
    for (int i = 0; i < lines.size(); i++) {
      sections.take(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : END);
    }
    return sections;
  }

  /** The lines that were not understood, or are of no part that was asked for. */
  public List<String> rest() {
    return aside.lines();
  }

  private List<Section> sections(Part part) {
    return switch (part) {
      case STATUS ->
          List.of(
              mode, account, privacy, transport, policy, reporting, trust, registration, blocks);
      case USAGE -> List.of(usage, account, registration);
      case PRODUCT -> List.of(product);
      case AUTHORIZATION -> List.of(authorization);
      case REPORTS -> List.of(reports);
      case SUPPORT -> List.of(schedule, communication, agent, platform);
    };
  }

  private void take(Line line, Line next) {
    Section by = begun(line, next);
    if (by == null) {
      by = taken(line, next);
    }
    if (by != null) {
      open = by;
    } else if (line.indent() == 0 && line.value().isEmpty()) {
      open = null;
    }
    if (by == null || !wanted.contains(by)) {
      aside.add(line);
    }
  }

  /** The section that a heading opens: a key alone, or the whole of a line. */
  private @Nullable Section begun(Line line, Line next) {
    if (communication.begins(line, next)) {
      communication.begin(line);
      return communication;
    }
    String heading = line.key().isEmpty() ? line.text() : line.key();
    Section section = headings.get(heading);
    if (section == null || !(line.value().isEmpty() || section == trust)) {
      return null;
    }
    section.begin(line);
    return section;
  }

  private @Nullable Section taken(Line line, Line next) {
    Section now = open;
    if (now != null && now.take(line, next)) {
      return now;
    }
    for (Section section : all) {
      if (section.owns(line, next) && section.take(line, next)) {
        return section;
      }
    }
    return null;
  }
}
