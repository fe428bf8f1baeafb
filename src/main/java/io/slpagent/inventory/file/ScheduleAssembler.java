package io.slpagent.inventory.file;

import io.slpagent.inventory.CronCheck;
import io.slpagent.inventory.Schedule;
import io.slpagent.inventory.Schedule.Misfire;
import io.slpagent.inventory.Selector;
import io.slpagent.inventory.SelectorCheck;
import io.slpagent.inventory.key.Keys;
import io.slpagent.inventory.key.Part;
import io.slpagent.inventory.key.Part.Branch;
import io.slpagent.inventory.key.Part.Leaf;
import io.slpagent.inventory.value.NameLists.Word;
import io.slpagent.inventory.value.Reading;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the schedules, and checks them against the fleet. */
final class ScheduleAssembler {
  private static final int MOST_SCHEDULES = 100;

  private final Reading reading;
  private final CronCheck cron;
  private final Fleet fleet;
  private final SelectorCheck selectors;
  private final Map<String, Optional<String>> complaints = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();

  ScheduleAssembler(Reading reading, CronCheck cron, Fleet fleet) {
    this.reading = reading;
    this.cron = cron;
    this.fleet = fleet;
    this.selectors = fleet.selectors();
  }

  List<Schedule> assemble(Branch listed) {
    List<Schedule> schedules = new ArrayList<>();
    for (Part part : listed.parts().values()) {
      if (schedules.size() == MOST_SCHEDULES) {
        problem(part, "there are more than " + MOST_SCHEDULES + " schedules. Join some of them.");
        break;
      }
      if (part instanceof Branch branch) {
        Schedule schedule = schedule(branch);
        if (schedule != null) {
          schedules.add(schedule);
        }
      }
    }
    return schedules;
  }

  private @Nullable Schedule schedule(Branch keys) {
    String name = name(keys);
    String expression = cron(keys);
    Selector selector = selector(keys);
    boolean enforce = get(Boolean.class, keys, "mode");
    if (enforce) {
      keepManagement(keys, selector);
    }
    return name == null || expression == null
        ? null
        : new Schedule(
            name,
            expression,
            get(ZoneId.class, keys, "zone"),
            selector,
            enforce,
            get(Misfire.class, keys, "misfire"));
  }

  private @Nullable String name(Branch keys) {
    String name = keys.value(String.class, "name");
    Part at = keys.at("name");
    if (at == null) {
      problem(keys, "a schedule has no name. Add 'name'.");
    } else if (name != null) {
      Integer first = names.putIfAbsent(name, at.line());
      if (first != null) {
        problem(
            at,
            "the schedule '"
                + name
                + "' stands twice, first in line "
                + first
                + ". Give each a name of its own.");
      }
    }
    return name;
  }

  private @Nullable String cron(Branch keys) {
    String expression = keys.value(String.class, "cron");
    Part at = keys.at("cron");
    if (at == null) {
      problem(keys, "a schedule has no time. Add 'cron', e.g. \"0 0/15 * * * ?\".");
    } else if (expression != null) {
      cron.complaint(expression).ifPresent(complaint -> problem(at, complaint));
    }
    return expression;
  }

  private Selector selector(Branch keys) {
    List<String> words = new ArrayList<>();
    if (keys.at("devices") instanceof Leaf leaf && leaf.value() instanceof List<?> list) {
      for (Object item : list) {
        Word word = (Word) item;
        words.add(word.text());
        complaints
            .computeIfAbsent(word.text(), selectors::complaint)
            .ifPresent(text -> reading.problems().add(word.line(), word.column(), text));
      }
    }
    return words.isEmpty() ? Selector.ALL : new Selector(words);
  }

  /** No schedule may write what carries the way to a device: nobody would be there to repair it. */
  private void keepManagement(Branch keys, Selector selector) {
    for (Fleet.Managed managed : fleet.management()) {
      if (selector.chooses(managed.device())) {
        problem(
            keys,
            "this schedule enforces, and chooses '"
                + managed.device().name()
                + "', whose raw setting '"
                + managed.path()
                + "' carries the way to the device itself. Take the device out of the schedule, or"
                + " set 'mode: audit'.");
        return;
      }
    }
  }

  private static <T> T get(Class<T> type, Branch keys, String name) {
    T value = keys.value(type, name);
    return value == null ? Keys.fallback(type, "schedules[]", name) : value;
  }

  private void problem(Part at, String text) {
    reading.problems().add(at.line(), at.column(), text);
  }
}
