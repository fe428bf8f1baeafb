package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.catalyst.Notice.Edited;
import io.slpagent.simulator.datastore.Edits;
import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.schema.SchemaNode;
import io.slpagent.simulator.schema.SchemaNode.Kind;
import io.slpagent.simulator.world.LicensingLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last notices of a switch. Not safe for use by many threads: the switch guards it. */
final class NoticeLog {
  private static final int MOST = 500;
  private static final int MOST_EDITS = 50;

  private final Deque<Notice> notices = new ArrayDeque<>();
  private long count;
  private long licensingSeen;

  void add(Notice notice) {
    count++;
    notices.addLast(notice);
    if (notices.size() > MOST) {
      notices.removeFirst();
    }
  }

  /** How many there were in all. */
  long count() {
    return count;
  }

  /** Those after so many, as far as they are kept; oldest first. */
  List<Notice> after(long number) {
    long wanted = Math.min(count - number, notices.size());
    return notices.stream().skip(notices.size() - Math.max(0, wanted)).toList();
  }

  /** Takes over what licensing has gone through since the last time. */
  void takeOver(LicensingLog log) {
    long fresh = log.count() - licensingSeen;
    if (fresh <= 0) {
      return;
    }
    licensingSeen = log.count();
    List<LicensingLog.Event> events = log.events();
    long from = Math.max(0, events.size() - fresh);
    for (LicensingLog.Event event : events.subList((int) from, events.size())) {
      if (event.kind().equals("communications-fail")) {
        add(new Notice.Communications(event.at(), event.detail()));
      } else if (event.kind().equals("communications-restored")) {
        add(new Notice.Communications(event.at(), ""));
      }
    }
  }

  /** What is different, at most 50 nodes. */
  static List<Edited> differences(SchemaNode schema, Json.Members before, Json.Members after) {
    List<Edited> edits = new ArrayList<>();
    compare(schema, before, after, List.of(), edits);
    return edits.size() > MOST_EDITS ? edits.subList(0, MOST_EDITS) : edits;
  }

  private static void compare(
      SchemaNode node,
      Json.Members before,
      Json.Members after,
      List<String> above,
      List<Edited> edits) {
    for (SchemaNode child : node.children()) {
      Json was = before.get(child.key());
      Json is = after.get(child.key());
      if (is == null ? was == null : is.equals(was)) {
        continue;
      }
      if (child.kind() == Kind.LIST) {
        entries(child, was, is, above, edits);
      } else if (was instanceof Json.Members old && is instanceof Json.Members now) {
        compare(child, old, now, with(above, child.qualifiedName()), edits);
      } else {
        edits.add(new Edited(with(above, child.qualifiedName()), operation(was, is)));
      }
    }
  }

  private static void entries(
      SchemaNode list,
      @Nullable Json was,
      @Nullable Json is,
      List<String> above,
      List<Edited> edits) {
    List<Json> old = was instanceof Json.Items items ? items.values() : List.of();
    List<Json> now = is instanceof Json.Items items ? items.values() : List.of();
    for (Json item : now) {
      Json.Members entry = (Json.Members) item;
      Json.Members same = find(list, old, entry);
      List<String> here = with(above, list.qualifiedName() + predicates(list, entry));
      if (same == null) {
        edits.add(new Edited(here, "create"));
      } else if (!same.equals(entry)) {
        compare(list, same, entry, here, edits);
      }
    }
    for (Json item : old) {
      Json.Members entry = (Json.Members) item;
      if (find(list, now, entry) == null) {
        edits.add(
            new Edited(with(above, list.qualifiedName() + predicates(list, entry)), "delete"));
      }
    }
  }

  private static Json.@Nullable Members find(
      SchemaNode list, List<Json> entries, Json.Members wanted) {
    List<String> keys = Edits.keysOf(list, wanted);
    for (Json item : entries) {
      if (item instanceof Json.Members entry && Edits.keysOf(list, entry).equals(keys)) {
        return entry;
      }
    }
    return null;
  }

  private static String predicates(SchemaNode list, Json.Members entry) {
    StringBuilder out = new StringBuilder();
    List<String> keys = Edits.keysOf(list, entry);
    for (int i = 0; i < keys.size(); i++) {
      String quote = keys.get(i).contains("'") ? "\"" : "'";
      out.append('[').append(list.module()).append(':').append(list.properties().keys().get(i));
      out.append('=').append(quote).append(keys.get(i)).append(quote).append(']');
    }
    return out.toString();
  }

  private static String operation(@Nullable Json was, @Nullable Json is) {
    if (was == null) {
      return "create";
    }
    return is == null ? "delete" : "replace";
  }

  private static List<String> with(List<String> above, String step) {
    List<String> all = new ArrayList<>(above);
    all.add(step);
    return all;
  }
}
