package io.slpagent.restconf;

import io.slpagent.device.DeviceException;
import io.slpagent.device.Sentinel;
import io.slpagent.model.Note;
import io.slpagent.model.Path;
import io.slpagent.model.Reading;
import io.slpagent.model.Tree;
import io.slpagent.restconf.wire.Answer;
import io.slpagent.restconf.wire.Ask;
import io.slpagent.restconf.wire.ErrorReport;
import io.slpagent.yang.SchemaException;
import io.slpagent.yang.json.JsonCodec.Decoded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads subtrees with as few requests as the device allows: one for all of them, else one for each
 * top-level node, else one for each subtree. An absence counts only where a sentinel was readable
 * in the same session.
 */
final class SubtreeReader {
  /** Answers that may mean that the device cannot answer so much, or so selectively, at once. */
  private static final Set<Integer> TRY_NARROWER = Set.of(400, 404, 405, 406, 413, 414, 500, 501);

  private static final Decoded NOTHING = new Decoded(Tree.Container.EMPTY, List.of());

  private final Access access;
  private final Subtrees subtrees;
  private final Set<Sentinel> seen = EnumSet.noneOf(Sentinel.class);

  SubtreeReader(Access access) {
    this.access = access;
    this.subtrees = new Subtrees(access.schema());
  }

  Reading read(Collection<Path> paths) throws DeviceException {
    Map<Path, List<Path>> tops = subtrees.byTop(paths);
    Decoded all = gather(tops);
    for (Path top : tops.keySet()) {
      requireSentinel(top, all.data());
    }
    return new Reading(
        all.data(), all.notes(), access.wire().timing().deadline().clock().instant());
  }

  private Decoded gather(Map<Path, List<Path>> tops) throws DeviceException {
    boolean atOnce = tops.size() > 1 && !access.memory().refusesFields(Path.ROOT);
    if (atOnce) {
      List<Path> wanted = new ArrayList<>();
      tops.forEach((top, paths) -> wanted.addAll(withSentinel(top, paths)));
      Optional<Decoded> all = selected(Path.ROOT, wanted);
      if (all.isPresent() && areProven(tops.keySet(), all.get().data())) {
        return all.get();
      }
    }
    Decoded parts = NOTHING;
    for (Map.Entry<Path, List<Path>> top : tops.entrySet()) {
      parts = both(parts, part(top.getKey(), top.getValue()));
    }
    if (atOnce && areProven(tops.keySet(), parts.data())) {
      access.memory().noteRefusedFields(Path.ROOT);
    }
    return parts;
  }

  /** Reads subtrees of one top-level node. */
  private Decoded part(Path top, List<Path> paths) throws DeviceException {
    List<Path> wanted = withSentinel(top, paths);
    boolean several = subtrees.forFields(wanted).size() > 1;
    boolean atOnce = several && !access.memory().refusesFields(top);
    if (atOnce) {
      Optional<Decoded> part = selected(top, wanted);
      if (part.isPresent() && areProven(List.of(top), part.get().data())) {
        return part.get();
      }
    }
    Decoded singly = NOTHING;
    for (Path resource : subtrees.forResources(paths)) {
      singly = both(singly, one(resource));
    }
    for (Path sentinel : missingSentinels(top)) {
      if (!areProven(List.of(top), singly.data())) {
        singly = both(singly, one(sentinel));
      }
    }
    if (atOnce && !singly.data().isEmpty() && areProven(List.of(top), singly.data())) {
      access.memory().noteRefusedFields(top);
    }
    return singly;
  }

  /** One request for several subtrees; empty where the device cannot answer it. */
  private Optional<Decoded> selected(Path resource, List<Path> wanted) throws DeviceException {
    Ask ask =
        Ask.get(access.url().data(resource)).query(Fields.of(resource, subtrees.forFields(wanted)));
    Answer answer = PatientRead.send(access.wire(), ask, TRY_NARROWER);
    if (TRY_NARROWER.contains(answer.status()) || (answer.isGood() && !answer.complete())) {
      return Optional.empty();
    }
    requireData(ask, answer);
    try {
      return Optional.of(decoded(resource, answer));
    } catch (SchemaException e) {
      return Optional.empty();
    }
  }

  private Decoded one(Path resource) throws DeviceException {
    Ask ask = Ask.get(access.url().data(resource));
    Answer answer = PatientRead.send(access.wire(), ask);
    if (ErrorReport.isAbsence(answer)) {
      return NOTHING;
    }
    requireData(ask, answer);
    try {
      return decoded(resource, answer);
    } catch (SchemaException e) {
      throw access.wire().failures().malformed(ask, String.valueOf(e.getMessage()), e);
    }
  }

  private void requireData(Ask ask, Answer answer) throws DeviceException {
    if (!answer.isGood()) {
      throw access.wire().failures().answered(ask, answer);
    }
    if (!answer.complete()) {
      throw access.wire().failures().tooLarge(ask);
    }
    if (!answer.isEmpty() && !answer.isJson()) {
      throw access.wire().failures().notJson(ask, answer);
    }
  }

  private Decoded decoded(Path resource, Answer answer) throws SchemaException {
    boolean nothing = answer.isEmpty() || answer.body().strip().equals("{}");
    return nothing ? NOTHING : access.codec().decode(resource, answer.body());
  }

  private List<Path> withSentinel(Path top, List<Path> paths) {
    List<Path> all = new ArrayList<>(paths);
    all.addAll(missingSentinels(top));
    return all;
  }

  private List<Path> missingSentinels(Path top) {
    return Sentinel.of(top).filter(s -> !seen.contains(s)).map(Sentinel::leaves).orElse(List.of());
  }

  private boolean areProven(Collection<Path> tops, Tree.Container data) {
    return tops.stream()
        .flatMap(top -> Sentinel.of(top).stream())
        .allMatch(sentinel -> seen.contains(sentinel) || sentinel.isIn(data));
  }

  private void requireSentinel(Path top, Tree.Container data) throws DeviceException {
    Optional<Sentinel> sentinel = Sentinel.of(top);
    if (sentinel.isPresent() && !seen.contains(sentinel.get())) {
      if (!sentinel.get().isIn(data)) {
        throw access
            .wire()
            .failures()
            .hidden(
                Ask.get(access.url().data(top)),
                "the answer lacks "
                    + DataUrl.words(sentinel.get().leaves())
                    + ", which every switch has: this user is not shown everything, so what is"
                    + " missing cannot be believed",
                "Give the user privilege 15 on the switch, or a NACM rule that lets it read "
                    + top
                    + ".");
      }
      seen.add(sentinel.get());
    }
  }

  private static Decoded both(Decoded one, Decoded other) {
    List<Note> notes = new ArrayList<>(one.notes());
    notes.addAll(other.notes());
    return new Decoded(one.data().merge(other.data()), notes);
  }
}
