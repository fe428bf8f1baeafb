package io.slpagent.yang.answer;

import io.slpagent.model.Note;
import java.util.ArrayList;
import java.util.List;

/** What was odd in one answer; at most so many that a broken answer cannot fill the memory. */
public final class Notes {
  private static final int MOST = 1_000;

  private final List<Entry> entries = new ArrayList<>();
  private int more;

  private record Entry(Spot where, String text) {}

  /** Notes something; what is above the limit is counted. */
  public void add(Spot where, String text) {
    if (entries.size() < MOST) {
      entries.add(new Entry(where, text));
    } else {
      more++;
    }
  }

  /** All that was noted, with the paths as they are known by now. */
  public List<Note> all() {
    List<Note> all = new ArrayList<>();
    for (Entry entry : entries) {
      all.add(new Note(entry.where().path(), entry.text()));
    }
    if (more > 0) {
      all.add(
          new Note(entries.getLast().where().path(), more + " more nodes of the answer are odd."));
    }
    return all;
  }
}
