package io.slpagent.inventory.value;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.inventory.yaml.YamlNode;
import io.slpagent.model.Secret;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Secrets, which stand in an inventory by reference only: {@code ${env:NAME}} or {@code
 * ${file:path}}. No message repeats what was written where a reference should stand.
 */
public final class SecretReferences {
  private static final int LONGEST_TOKEN = 255;
  private static final int LONGEST_PASSWORD = 1024;
  private static final String TAKES = "${env:NAME} or ${file:path}";
  private static final Pattern FORM = Pattern.compile("\\$\\{(env|file):([^{}]*)}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");

  private SecretReferences() {}

  /**
   * Where a reference led.
   *
   * @param secret null where it led nowhere
   * @param problem why it led nowhere, as a clause; else empty
   */
  public record Lookup(@Nullable Secret secret, String problem) {
    static Lookup nothing(String clause) {
      return new Lookup(null, clause);
    }
  }

  /** A password: a reference that leads nowhere is a problem. */
  public static ValueReader<Secret> password() {
    return new Reference<>() {
      @Override
      @Nullable Secret judge(Lookup found, String key, Consumer<String> problem) {
        Secret secret = found.secret;
        if (secret == null) {
          problem.accept(found.problem + ". Correct the reference, or provide what it names.");
        } else if (!isLine(secret)) {
          problem.accept(
              "'"
                  + key
                  + "' leads to more than one line, or to control characters. Keep one line.");
        } else if (secret.reveal().length() > LONGEST_PASSWORD) {
          problem.accept(
              "'" + key + "' leads to more than " + LONGEST_PASSWORD + " characters. Look at it.");
        } else {
          return secret;
        }
        return null;
      }
    };
  }

  /**
   * An ID token: a reference that leads nowhere is not a problem of the inventory, for the token
   * may be made later. A model takes 1 to 255 characters ({@code id-token-trust/id-token}).
   */
  public static ValueReader<Lookup> token() {
    return new Reference<>() {
      @Override
      @Nullable Lookup judge(Lookup found, String key, Consumer<String> problem) {
        Secret secret = found.secret;
        if (secret == null) {
          return found;
        }
        String token = secret.reveal();
        if (token.length() > LONGEST_TOKEN) {
          problem.accept(
              "'"
                  + key
                  + "' leads to "
                  + token.length()
                  + " characters, and a switch takes a token of "
                  + LONGEST_TOKEN
                  + " at most. Copy the token again, or make a new one.");
        } else if (!token.codePoints().allMatch(c -> c > ' ' && c <= '~' && c != '?')) {
          problem.accept(
              "'"
                  + key
                  + "' leads to something that is no token: it holds a blank, a line break, a '?'"
                  + " or another character that no token has. Copy the token again.");
        } else {
          return found;
        }
        return null;
      }
    };
  }

  private static boolean isLine(Secret secret) {
    return secret.reveal().chars().noneMatch(Character::isISOControl);
  }

  /** A reader of references; what becomes of what was found is up to its kind. */
  private abstract static class Reference<T> implements ValueReader<T> {
    @Override
    public String takes() {
      return TAKES;
    }

    @Override
    public ValueForm form() {
      return new ValueForm.Text("^\\$\\{(env|file):[^{}]*\\}$");
    }

    abstract @Nullable T judge(Lookup found, String key, Consumer<String> problem);

    @Override
    public @Nullable T read(YamlNode node, String key, Reading reading) {
      if (!(node instanceof YamlNode.Scalar scalar) || scalar.isNull()) {
        reading.problem(node, ScalarReader.wrongKind(node, key, TAKES));
        return null;
      }
      Matcher form = FORM.matcher(scalar.text());
      if (!form.matches()) {
        reading.problem(
            node,
            "'"
                + key
                + "' holds a secret in plain text. Put it into a variable or a file of its own and"
                + " write "
                + TAKES
                + " here; change a secret that others may have seen.");
        return null;
      }
      return judge(
          lookUp(form.group(1), form.group(2), reading), key, text -> reading.problem(node, text));
    }
  }

  private static Lookup lookUp(String source, String name, Reading reading) {
    return source.equals("env") ? variable(name, reading) : file(name, reading);
  }

  private static Lookup variable(String name, Reading reading) {
    if (!VARIABLE.matcher(name).matches()) {
      return Lookup.nothing("${env:...} does not name an environment variable");
    }
    return reading
        .secrets()
        .variable(name)
        .map(value -> found(value, "the environment variable '" + name + "'"))
        .orElseGet(() -> Lookup.nothing("the environment variable '" + name + "' is not set"));
  }

  private static Lookup file(String name, Reading reading) {
    String shown = "the file " + Quote.of(name);
    try {
      if (name.isBlank()) {
        return Lookup.nothing("${file:...} does not name a file");
      }
      Path file = reading.folder().resolve(name);
      return found(withoutLineEnd(reading.secrets().file(file)), shown);
    } catch (InvalidPathException e) {
      return Lookup.nothing("${file:...} does not name a file");
    } catch (IOException e) {
      return Lookup.nothing(shown + " " + BoundedFile.reason(e));
    }
  }

  private static Lookup found(String value, String where) {
    return value.isEmpty()
        ? Lookup.nothing(where + " is empty")
        : new Lookup(new Secret(value), "");
  }

  private static String withoutLineEnd(String text) {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    if (end > 0 && text.charAt(end - 1) == '\r') {
      end--;
    }
    return text.substring(0, end);
  }
}
