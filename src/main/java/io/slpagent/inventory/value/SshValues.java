package io.slpagent.inventory.value;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.inventory.HostKeys;
import io.slpagent.inventory.SshAccess;
import io.slpagent.inventory.value.ScalarReader.Wrong;
import io.slpagent.inventory.yaml.YamlNode;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whom SSH believes, and who we are there. */
public final class SshValues {
  private static final int MAX_KEY_BYTES = 64 << 10;
  private static final int MAX_KNOWN_HOSTS_BYTES = 4 << 20;
  private static final String PREFIX = "SHA256:";

  private SshValues() {}

  /** A file with a private key, relative to the inventory; it is parsed when it is used. */
  public static ValueReader<Path> keyFile() {
    return file("a file with a private key (OpenSSH or PEM)", MAX_KEY_BYTES, file -> file);
  }

  /** A file of known hosts, relative to the inventory. */
  public static ValueReader<HostKeys> knownHosts() {
    return file("a file of known hosts (OpenSSH)", MAX_KNOWN_HOSTS_BYTES, HostKeys.KnownHosts::new);
  }

  /** The words that may stand instead of a map. */
  public static ValueReader<HostKeys> hostKeys() {
    return new ScalarReader<>(
        "known-hosts or first-use, or a map of either file or pin",
        text ->
            switch (text) {
              case "known-hosts" -> HostKeys.KnownHosts.ofThisUser();
              case "first-use" -> new HostKeys.FirstUse();
              default -> throw new Wrong("A host key cannot be left unchecked.");
            });
  }

  /** One pin, or a list of them. */
  public static ValueReader<HostKeys> pins() {
    String takes = "SHA256: and the base64 of 32 bytes, or a list of such pins";
    return several(takes, SshValues::pin, pins -> new HostKeys.Pins(Set.copyOf(pins)));
  }

  /** One name of an algorithm, or a list of them. */
  public static ValueReader<LegacyNames> legacy() {
    String takes = String.join(", ", new TreeSet<>(SshAccess.LEGACY)) + ", or a list of them";
    return several(
        takes,
        text -> {
          if (!SshAccess.LEGACY.contains(text)) {
            throw new Wrong("Algorithms that are safe are offered in any case.");
          }
          return text;
        },
        names -> new LegacyNames(Set.copyOf(names)));
  }

  /** Weak algorithms that were named. */
  public record LegacyNames(Set<String> names) {}

  private static String pin(String text) throws Wrong {
    if (!text.startsWith(PREFIX)) {
      throw new Wrong("'ssh-keygen -l -f FILE' prints it.");
    }
    try {
      if (text.indexOf('=') < 0
          && Base64.getDecoder().decode(text.substring(PREFIX.length())).length == 32) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      throw new Wrong("What follows SHA256: is not base64.");
    }
    throw new Wrong("What follows SHA256: does not stand for 32 bytes without padding.");
  }

  private static <T> ValueReader<T> several(
      String takes, ScalarReader.Rule<String> rule, Function<List<String>, T> whole) {
    ScalarReader<String> one = new ScalarReader<>(takes, rule);
    ValueReader<List<String>> list = new ListReader(takes, one, 16, UnaryOperator.identity());
    return new ValueReader<>() {
      @Override
      public String takes() {
        return takes;
      }

      @Override
      public @Nullable T read(YamlNode node, String key, Reading reading) {
        if (node instanceof YamlNode.Items) {
          List<String> values = list.read(node, key, reading);
          return values == null ? null : whole.apply(values);
        }
        String value = one.read(node, key, reading);
        return value == null ? null : whole.apply(List.of(value));
      }
    };
  }

  private static <T> ValueReader<T> file(String takes, int most, Function<Path, T> result) {
    return new ValueReader<>() {
      @Override
      public String takes() {
        return takes;
      }

      @Override
      public @Nullable T read(YamlNode node, String key, Reading reading) {
        return new ScalarReader<>(takes, text -> result.apply(existing(text, most, reading)))
            .read(node, key, reading);
      }
    };
  }

  private static Path existing(String text, int most, Reading reading) throws Wrong {
    try {
      Path file = reading.folder().resolve(Texts.plain(text, 4096));
      BoundedFile.bytes(file, most);
      return file;
    } catch (InvalidPathException e) {
      throw new Wrong("");
    } catch (IOException e) {
      throw Wrong.because(
          "names the file "
              + Quote.of(text)
              + ", which "
              + BoundedFile.reason(e)
              + ". Relative files are looked for in the folder of the inventory.");
    }
  }
}
