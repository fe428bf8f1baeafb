package io.slpagent.report;

import io.slpagent.licensing.output.Hidden;
import io.slpagent.licensing.output.SwitchTime;
import io.slpagent.licensing.output.clock.ClockOffset;
import io.slpagent.licensing.output.log.LogTime;
import io.slpagent.model.Secret;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A value made of records as JSON. Names are in kebab case; a record that is one of several kinds
 * tells its {@code kind}; a duration becomes seconds and says so in its name; a time of the switch
 * tells its moment where the clock of the switch is known. Texts that look like a token are hidden.
 */
final class ValueTree {
  private static final int SHORTEST_TOKEN = 40;
  private static final String MASK = "***";
  private static final List<String> SECRETS = List.of("password", "token", "secret");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A component of a record under its name in the document. */
  private record Field(String name, Method accessor) {}

  /** Looked up once for each record: a log has many messages. */
  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents()).map(ValueTree::field).toList();
        }
      };

  private final ObjectMapper json;
  private final @Nullable ClockOffset clock;

  ValueTree(ObjectMapper json, @Nullable ClockOffset clock) {
    this.json = json;
    this.clock = clock;
  }

  JsonNode of(@Nullable Object value) {
    return switch (value) {
      case null -> NODES.nullNode();
      case SwitchTime time -> time(time);
      case LogTime time -> time(time);
      case Secret hidden -> NODES.stringNode(hidden.toString());
      case String text -> NODES.stringNode(shown(Hidden.in(text)));
      case Boolean flag -> NODES.booleanNode(flag);
      case Integer number -> NODES.numberNode(number);
      case Long number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Enum<?> word -> NODES.stringNode(kebab(word));
      case Duration span -> seconds(span);
      case Collection<?> list -> list(list);
      case Map<?, ?> map -> map(map);
      case Record fields -> fields(fields);
      default -> NODES.stringNode(shown(value.toString()));
    };
  }

  /** A value by its name: some names alone tell that it is a secret. */
  private JsonNode of(String name, @Nullable Object value) {
    boolean secret =
        value instanceof String
            && SECRETS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    return secret ? NODES.stringNode(MASK) : of(value);
  }

  private ObjectNode fields(Record value) {
    ObjectNode node = json.createObjectNode();
    boolean oneOfSeveral =
        Arrays.stream(value.getClass().getInterfaces()).anyMatch(Class::isSealed);
    if (oneOfSeveral) {
      node.put("kind", kebab(value.getClass().getSimpleName()));
    }
    for (Field field : FIELDS.get(value.getClass())) {
      node.set(field.name(), of(field.name(), read(field.accessor(), value)));
    }
    return node;
  }

  private static Field field(RecordComponent component) {
    boolean span = component.getType() == Duration.class;
    String name = kebab(component.getName());
    component.getAccessor().setAccessible(true);
    return new Field(span ? name + "-seconds" : name, component.getAccessor());
  }

  private static @Nullable Object read(Method accessor, Record value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + accessor, e);
    }
  }

  private ArrayNode list(Collection<?> list) {
    ArrayNode node = json.createArrayNode();
    list.forEach(element -> node.add(of(element)));
    return node;
  }

  private ObjectNode map(Map<?, ?> map) {
    ObjectNode node = json.createObjectNode();
    map.forEach((key, element) -> {
      String name = key instanceof Enum<?> word ? kebab(word) : shown(key.toString());
      node.set(name, of(name, element));
    });
    return node;
  }

  private ObjectNode time(SwitchTime time) {
    @Nullable Instant utc = clock == null ? null : clock.instant(time).orElse(null);
    return json.createObjectNode()
        .put("local", time.local().toString())
        .put("zone", time.zone().isEmpty() ? null : time.zone())
        .put("utc", utc == null ? null : utc.toString());
  }

  /** Without a year there is no moment: the year is guessed by nobody here. */
  private ObjectNode time(LogTime time) {
    @Nullable Integer year = time.year();
    @Nullable SwitchTime whole =
        year == null ? null : time.before(LocalDateTime.of(year, 12, 31, 0, 0));
    ObjectNode node =
        whole == null
            ? json.createObjectNode()
                .put("local", time.day().toString() + "T" + time.clock())
                .put("zone", time.zone().isEmpty() ? null : time.zone())
                .putNull("utc")
            : time(whole);
    return node.put("standing", kebab(time.standing()));
  }

  private static JsonNode seconds(Duration span) {
    return span.toMillisPart() == 0
        ? NODES.numberNode(span.toSeconds())
        : NODES.numberNode(span.toMillis() / 1000.0);
  }

  private static String kebab(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String kebab(String name) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && i > 0) {
        text.append('-');
      }
      text.append(Character.toLowerCase(c));
    }
    return text.toString();
  }

  /**
   * The text without words that look like an ID token: long, and of letters of both cases and
   * digits.
   */
  static String shown(String text) {
    if (text.length() < SHORTEST_TOKEN) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      int end = i;
      while (end < text.length() && isTokenPart(text.charAt(end))) {
        end++;
      }
      String word = text.substring(i, end);
      shown.append(looksLikeToken(word) ? MASK : word);
      if (end < text.length()) {
        shown.append(text.charAt(end++));
      }
      i = end;
    }
    return shown.toString();
  }

  private static boolean isTokenPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "+%=_-".indexOf(c) >= 0;
  }

  private static boolean looksLikeToken(String word) {
    return word.length() >= SHORTEST_TOKEN
        && word.chars().anyMatch(c -> c >= 'a' && c <= 'z')
        && word.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
        && word.chars().anyMatch(c -> c >= '0' && c <= '9');
  }
}
