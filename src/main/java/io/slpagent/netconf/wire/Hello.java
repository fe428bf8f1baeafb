package io.slpagent.netconf.wire;

import io.slpagent.yang.SchemaException;
import io.slpagent.yang.xml.Element;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a server can do (RFC 6241 section 8.1).
 *
 * @param capabilities its capabilities as it spells them
 * @param sessionId the number of the session, as digits
 */
public record Hello(Set<String> capabilities, String sessionId) {
  static final String BASE = "urn:ietf:params:xml:ns:netconf:base:1.0";
  private static final String PREFIX = "urn:ietf:params:netconf:";
  private static final int MOST = 20_000;

  /** Our own hello. */
  static final String OURS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><hello xmlns=\""
          + BASE
          + "\"><capabilities><capability>"
          + PREFIX
          + "base:1.0</capability><capability>"
          + PREFIX
          + "base:1.1</capability></capabilities></hello>";

  public Hello {
    capabilities = Set.copyOf(capabilities);
  }

  /** Reads the hello of a server. */
  static Hello of(Element hello) throws SchemaException {
    Set<String> capabilities = new LinkedHashSet<>();
    hello
        .all(BASE, "capabilities")
        .flatMap(list -> list.all(BASE, "capability"))
        .limit(MOST)
        .forEach(one -> capabilities.add(one.text().strip()));
    String session = hello.textOf(BASE, "session-id");
    if (!session.matches("[1-9][0-9]{0,9}")) {
      throw new SchemaException("the hello gives the session no number");
    }
    Hello read = new Hello(capabilities, session);
    if (!read.has("base:1.0") && !read.has("base:1.1")) {
      throw new SchemaException("the hello names neither base:1.0 nor base:1.1");
    }
    return read;
  }

  /** Whether a capability of NETCONF is there, e.g. {@code base:1.1} or {@code candidate:1.0}. */
  public boolean has(String capability) {
    // RFC 4741 had another prefix for its capabilities
    return capabilities.contains(PREFIX + capability)
        || capabilities.contains(PREFIX + "capability:" + capability)
        || with(PREFIX + "capability:" + capability).isPresent();
  }

  /**
   * A parameter of a capability (RFC 6241 section 8).
   *
   * @param capability its name and version, e.g. {@code with-defaults:1.0}
   */
  public Optional<String> parameter(String capability, String parameter) {
    return with(PREFIX + "capability:" + capability)
        .flatMap(uri ->
            Arrays.stream(uri.substring(uri.indexOf('?') + 1).split("[&;]"))
                .map(String::strip)
                .filter(pair -> pair.startsWith(parameter + "="))
                .map(pair -> pair.substring(parameter.length() + 1))
                .filter(value -> !value.isEmpty())
                .findFirst());
  }

  private Optional<String> with(String uri) {
    return capabilities.stream().filter(c -> c.startsWith(uri + "?")).findFirst();
  }
}
