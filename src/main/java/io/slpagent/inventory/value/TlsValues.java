package io.slpagent.inventory.value;

import io.slpagent.inventory.BoundedFile;
import io.slpagent.inventory.TlsTrust;
import io.slpagent.inventory.value.ScalarReader.Wrong;
import io.slpagent.inventory.yaml.YamlNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Whom TLS believes. */
public final class TlsValues {
  private static final int MAX_CA_BYTES = 1 << 20;
  private static final String PREFIX = "sha256/";

  private TlsValues() {}

  /** The certificate authorities of the platform. */
  public static ValueReader<TlsTrust> system() {
    return new ScalarReader<>(
        "system, or a map of either ca or pin",
        text -> {
          if (!text.equals("system")) {
            throw new Wrong("A certificate cannot be left unchecked.");
          }
          return new TlsTrust.SystemTrust();
        },
        new ValueForm.Words(List.of("system")));
  }

  /** A PEM file of certificate authorities, relative to the inventory. */
  public static ValueReader<TlsTrust> caFile() {
    return new ValueReader<>() {
      @Override
      public String takes() {
        return "a PEM file of certificate authorities";
      }

      @Override
      public @Nullable TlsTrust read(YamlNode node, String key, Reading reading) {
        return new ScalarReader<>(takes(), text -> caFile(text, reading)).read(node, key, reading);
      }
    };
  }

  private static TlsTrust caFile(String text, Reading reading) throws Wrong {
    String shown = "names the file " + Quote.of(text) + ", which ";
    try {
      Path file = reading.folder().resolve(Texts.plain(text, 4096));
      byte[] pem = BoundedFile.bytes(file, MAX_CA_BYTES);
      if (CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(pem))
          .isEmpty()) {
        throw Wrong.because(shown + "holds no certificate. Give a PEM file.");
      }
      return new TlsTrust.CaFile(file);
    } catch (InvalidPathException e) {
      throw new Wrong("");
    } catch (CertificateException e) {
      throw Wrong.because(shown + "holds no readable certificate. Give a PEM file.");
    } catch (IOException e) {
      throw Wrong.because(
          shown
              + BoundedFile.reason(e)
              + ". Relative files are looked for in the folder of the inventory.");
    }
  }

  /** One pin, or a list of them. */
  public static ValueReader<TlsTrust> pins() {
    String takes = "sha256/ and the base64 of 32 bytes, or a list of such pins";
    ScalarReader<String> pin =
        new ScalarReader<>(
            takes, TlsValues::pin, new ValueForm.Text("^sha256/[A-Za-z0-9+/]{43}=?$"));
    ValueReader<List<String>> list = new ListReader(takes, pin, 16, UnaryOperator.identity());
    return new ValueReader<>() {
      @Override
      public String takes() {
        return takes;
      }

      @Override
      public ValueForm form() {
        return new ValueForm.Either(List.of(pin.form(), list.form()));
      }

      @Override
      public @Nullable TlsTrust read(YamlNode node, String key, Reading reading) {
        if (node instanceof YamlNode.Items) {
          List<String> pins = list.read(node, key, reading);
          return pins == null ? null : new TlsTrust.Pins(Set.copyOf(pins));
        }
        String one = pin.read(node, key, reading);
        return one == null ? null : new TlsTrust.Pins(Set.of(one));
      }
    };
  }

  private static String pin(String text) throws Wrong {
    if (!text.startsWith(PREFIX)) {
      throw new Wrong("");
    }
    try {
      if (Base64.getDecoder().decode(text.substring(PREFIX.length())).length == 32) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      throw new Wrong("What follows sha256/ is not base64.");
    }
    throw new Wrong("What follows sha256/ does not stand for 32 bytes.");
  }
}
