package io.slpagent.simulator.fleet;

import io.slpagent.simulator.json.Json;
import io.slpagent.simulator.json.Json.Position;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One object of a seed file, read member by member; what nobody asked for is a problem. */
final class SeedObject {
  private final Json.Members members;
  private final String file;
  private final Position position;
  private final List<String> problems;
  private final Set<String> known = new LinkedHashSet<>();

  SeedObject(Json.Members members, String file, Position position, List<String> problems) {
    this.members = members;
    this.file = file;
    this.position = position;
    this.problems = problems;
  }

  private @Nullable Json get(String name) {
    known.add(name);
    return members.get(name);
  }

  void problem(String name, String what) {
    Position at = members.has(name) ? members.position(name) : position;
    problems.add(file + ":" + at + ": " + what);
  }

  String text(String name, String fallback) {
    Json value = get(name);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Json.Text(String text)) {
      return text;
    }
    problem(name, "'" + name + "' must be a string");
    return fallback;
  }

  String wanted(String name) {
    if (!members.has(name)) {
      known.add(name);
      problem(name, "'" + name + "' is missing");
      return "";
    }
    return text(name, "");
  }

  boolean truth(String name, boolean fallback) {
    Json value = get(name);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Json.Bool(boolean truth)) {
      return truth;
    }
    problem(name, "'" + name + "' must be true or false");
    return fallback;
  }

  int number(String name, int fallback, int least, int most) {
    Json value = get(name);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Json.Numeral(String literal) && literal.matches("-?[0-9]{1,9}")) {
      int number = Integer.parseInt(literal);
      if (number >= least && number <= most) {
        return number;
      }
    }
    problem(name, "'" + name + "' must be a whole number, " + least + " to " + most);
    return fallback;
  }

  Duration seconds(String name, Duration fallback) {
    return has(name)
        ? Duration.ofSeconds(number(name, 0, -999_999_999, 999_999_999))
        : note(name, fallback);
  }

  Duration millis(String name, Duration fallback) {
    return has(name) ? Duration.ofMillis(number(name, 0, 0, 3_600_000)) : note(name, fallback);
  }

  private Duration note(String name, Duration fallback) {
    known.add(name);
    return fallback;
  }

  boolean has(String name) {
    known.add(name);
    return members.has(name);
  }

  List<String> texts(String name, List<String> fallback) {
    Json value = get(name);
    if (value == null) {
      return fallback;
    }
    if (value instanceof Json.Items items
        && items.values().stream().allMatch(Json.Text.class::isInstance)) {
      return items.values().stream().map(Json::plain).toList();
    }
    problem(name, "'" + name + "' must be a list of strings");
    return fallback;
  }

  Json.Members data(String name) {
    Json value = get(name);
    if (value instanceof Json.Members there) {
      return there;
    }
    if (value != null) {
      problem(name, "'" + name + "' must be an object");
    }
    return new Json.Members();
  }

  @Nullable Json value(String name) {
    return get(name);
  }

  /** An object member; an empty one where there is none. */
  <T> T object(String name, Function<SeedObject, T> read) {
    SeedObject child = new SeedObject(data(name), file, members.position(name), problems);
    T value = read.apply(child);
    child.done();
    return value;
  }

  /** A list of objects. */
  <T> List<T> objects(String name, Function<SeedObject, T> read) {
    Json value = get(name);
    List<T> all = new ArrayList<>();
    if (value instanceof Json.Items items) {
      for (Json item : items.values()) {
        if (item instanceof Json.Members object) {
          SeedObject child = new SeedObject(object, file, place(name, object), problems);
          all.add(read.apply(child));
          child.done();
        } else {
          problem(name, "'" + name + "' must be a list of objects");
        }
      }
    } else if (value != null) {
      problem(name, "'" + name + "' must be a list of objects");
    }
    return all;
  }

  private Position place(String name, Json.Members object) {
    return object.values().isEmpty()
        ? members.position(name)
        : object.position(object.values().keySet().iterator().next());
  }

  /** Every member that was not asked for is a problem. */
  void done() {
    for (String name : members.values().keySet()) {
      if (!known.contains(name)) {
        problem(name, "unknown key '" + name + "'; known are " + String.join(", ", known));
      }
    }
  }
}
