package io.slpagent.simulator.world;

import io.slpagent.simulator.fleet.WorldSpec;
import io.slpagent.simulator.fleet.WorldSpec.Token;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The world as it goes on: its clock, and how often each token was used. For many threads. */
public final class World {
  private static final int TOKEN_BYTES = 48;

  private final WorldSpec spec;
  private final SimulatedClock clock;
  private final Map<String, Integer> usesLeft = new HashMap<>();

  public World(WorldSpec spec, SimulatedClock clock) {
    this.spec = named(spec);
    this.clock = clock;
    this.spec.cssm().tokens().forEach(token -> usesLeft.put(token.value(), token.uses()));
  }

  private static WorldSpec named(WorldSpec spec) {
    SecureRandom random = new SecureRandom();
    List<Token> tokens = new ArrayList<>();
    for (Token token : spec.cssm().tokens()) {
      byte[] bytes = new byte[TOKEN_BYTES];
      random.nextBytes(bytes);
      String value = token.value();
      // the ends of real tokens are percent-encoded line feeds and padding, and must be kept as is
      tokens.add(
          value.isEmpty()
              ? new Token(
                  Base64.getEncoder().withoutPadding().encodeToString(bytes) + "%0A",
                  token.uses(),
                  token.expired())
              : token);
    }
    return spec.withTokens(tokens);
  }

  public WorldSpec spec() {
    return spec;
  }

  public SimulatedClock clock() {
    return clock;
  }

  /** The first token that CSSM accepts at the start; empty where there is none. */
  public String goodToken() {
    return spec.cssm().tokens().stream()
        .filter(token -> !token.expired() && token.uses() > 0)
        .map(Token::value)
        .findFirst()
        .orElse("");
  }

  /** What CSSM says to a token. */
  public enum Redemption {
    ACCEPTED("accepted"),
    UNKNOWN("The token is not valid"),
    EXPIRED("The token is expired"),
    EXHAUSTED("The token has been used as often as it may be");

    private final String text;

    Redemption(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  /** Uses a token once, where CSSM accepts it. */
  public synchronized Redemption redeem(String value) {
    Token known =
        spec.cssm().tokens().stream()
            .filter(token -> token.value().equals(value))
            .findFirst()
            .orElse(null);
    if (known == null) {
      return Redemption.UNKNOWN;
    }
    if (known.expired()) {
      return Redemption.EXPIRED;
    }
    int left = usesLeft.getOrDefault(value, 0);
    if (left == 0) {
      return Redemption.EXHAUSTED;
    }
    usesLeft.put(value, left - 1);
    return Redemption.ACCEPTED;
  }

  /** How many uses the tokens have left, in the order of the specification. */
  public synchronized List<Integer> usesLeft() {
    return spec.cssm().tokens().stream()
        .map(token -> usesLeft.getOrDefault(token.value(), 0))
        .toList();
  }
}
