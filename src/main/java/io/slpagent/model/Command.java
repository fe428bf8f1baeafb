package io.slpagent.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line that is typed at the command line of a switch. What is secret in it prints as {@code
 * ***}.
 *
 * @param parts the pieces, which follow each other without a gap
 */
public record Command(List<Part> parts) {

  /** A piece of a command. */
  public sealed interface Part {
    /** Text that may be shown. */
    record Open(String text) implements Part {}

    /** Text that no output may show. */
    record Hidden(Secret secret) implements Part {}
  }

  /**
   * @throws IllegalArgumentException when a part would end the command or call for help: a line
   *     break, a control character or a {@code ?} makes several commands of one value
   */
  public Command {
    parts = List.copyOf(parts);
    parts.forEach(part -> check(typed(part)));
  }

  public static Command of(String text) {
    return new Command(List.of(new Part.Open(text)));
  }

  /** The same command with more text at its end. */
  public Command then(String text) {
    return with(new Part.Open(text));
  }

  /** The same command with a secret at its end. */
  public Command then(Secret secret) {
    return with(new Part.Hidden(secret));
  }

  private Command with(Part part) {
    List<Part> more = new ArrayList<>(parts);
    more.add(part);
    return new Command(more);
  }

  /** What is typed. For the adapter that hands it to a device: never log it. */
  public String typed() {
    return parts.stream().map(Command::typed).collect(Collectors.joining());
  }

  /** What is secret in it, so that it can be kept out of what the device answers. */
  public List<Secret> secrets() {
    List<Secret> secrets = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case Part.Open open -> {}
        case Part.Hidden hidden -> secrets.add(hidden.secret());
      }
    }
    return secrets;
  }

  /** What may be shown. */
  @Override
  public String toString() {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Part.Open open -> open.text();
              case Part.Hidden hidden -> hidden.secret().toString();
            })
        .collect(Collectors.joining());
  }

  private static String typed(Part part) {
    return switch (part) {
      case Part.Open open -> open.text();
      case Part.Hidden hidden -> hidden.secret().reveal();
    };
  }

  private static void check(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c == '?' || (c >= 0x7f && c < 0xa0))) {
      throw new IllegalArgumentException(
          "a command must not hold a line break, a control character or a '?'");
    }
  }
}
