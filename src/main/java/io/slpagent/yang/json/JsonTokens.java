package io.slpagent.yang.json;

import io.slpagent.yang.SchemaException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** The tokens of one JSON text, counted and bounded; each failure says where it stands. */
final class JsonTokens implements AutoCloseable {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonCodec.MOST_DEPTH)
                  .maxStringLength(1 << 20)
                  .maxNameLength(1024)
                  .maxNumberLength(256)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final JsonParser parser;
  private final int mostNodes;
  private int nodes;

  JsonTokens(String text, int mostNodes) {
    this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    this.mostNodes = mostNodes;
  }

  /** The next token; the text must not end here. */
  JsonToken next() throws SchemaException {
    JsonToken token = advance();
    if (token == null) {
      throw problem("the text ends too early");
    }
    return token;
  }

  private @Nullable JsonToken advance() throws SchemaException {
    try {
      return parser.nextToken();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /** Counts a member or an item, and fails when there are too many. */
  void count() throws SchemaException {
    nodes++;
    if (nodes > mostNodes) {
      throw problem("there are more than " + mostNodes + " nodes");
    }
  }

  /** Skips the rest of the value that the current token begins. */
  void skip() throws SchemaException {
    JsonToken token = parser.currentToken();
    int depth = token != null && token.isStructStart() ? 1 : 0;
    while (depth > 0) {
      JsonToken inner = next();
      if (inner.isStructStart()) {
        depth++;
      } else if (inner.isStructEnd()) {
        depth--;
      }
      if (inner == JsonToken.PROPERTY_NAME || inner.isScalarValue()) {
        count();
      }
    }
  }

  /** Reads the array that begins here to its end; whether it is {@code [null]}. */
  boolean readLoneNull() throws SchemaException {
    boolean loneNull = next() == JsonToken.VALUE_NULL;
    int depth = 1;
    JsonToken token = loneNull ? next() : parser.currentToken();
    loneNull &= token == JsonToken.END_ARRAY;
    while (true) {
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      }
      if (depth == 0) {
        return loneNull;
      }
      count();
      token = next();
    }
  }

  /** The name of the current member. */
  String name() {
    return parser.currentName();
  }

  /** The text of the current scalar as it stands. */
  String text() throws SchemaException {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }

  /** Makes sure that nothing follows. */
  void end() throws SchemaException {
    if (advance() != null) {
      throw problem("something follows the end of the data");
    }
  }

  /** What is wrong at the current token. */
  SchemaException problem(String what) {
    return new SchemaException(at(parser.currentTokenLocation()) + ": " + what);
  }

  private static SchemaException failure(JacksonException e) {
    TokenStreamLocation location = e.getLocation();
    String where = location == null ? "the answer" : at(location);
    String what =
        e instanceof StreamConstraintsException
            ? "this is nested too deeply, or a name, text or number is too long"
            : "this is not whole and sound JSON, or a member stands twice";
    return new SchemaException(where + ": " + what, e);
  }

  private static String at(TokenStreamLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  @Override
  public void close() throws SchemaException {
    try {
      parser.close();
    } catch (JacksonException e) {
      throw failure(e);
    }
  }
}
