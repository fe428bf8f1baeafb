package io.slpagent.inventory.value;

import io.slpagent.inventory.value.ScalarReader.Wrong;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** IP addresses and names of hosts. Never asks a name server. */
public final class Addresses {
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");
  private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern LOOKS_NUMERIC = Pattern.compile("[0-9.]+");

  private Addresses() {}

  /** The address of a DNS server. */
  static ScalarReader<String> server() {
    return new ScalarReader<>(
        "an IPv4 or IPv6 address",
        text -> {
          String bytes = bytes(text).orElseThrow(() -> new Wrong(""));
          boolean broadcast = bytes.equals("ffffffff");
          boolean multicast = bytes.length() == 8 ? bytes.charAt(0) == 'e' : bytes.startsWith("ff");
          if (bytes.matches("0+") || broadcast || multicast) {
            throw Wrong.because(
                "takes the address of a server, and " + text + " is not one host's. Correct it.");
          }
          return text;
        });
  }

  /** An address or a name. */
  static ScalarReader<String> host() {
    return new ScalarReader<>(
        "an IP address or a host name",
        text -> {
          if (!isHost(text)) {
            throw new Wrong(
                text.contains("://")
                    ? "Leave out the scheme."
                    : LOOKS_NUMERIC.matcher(text).matches()
                        ? "An IPv4 address has four numbers from 0 to 255."
                        : "");
          }
          return text;
        });
  }

  /** A domain, e.g. {@code example.com}. */
  static ScalarReader<String> domain() {
    return new ScalarReader<>(
        "a domain name of 1 to 236 characters",
        text -> {
          if (text.length() > 236 || !isName(text)) {
            throw new Wrong("");
          }
          return text;
        });
  }

  /** Equal for two spellings of one address, or of one name. */
  public static String sameness(String host) {
    return bytes(host).orElseGet(() -> host.toLowerCase(Locale.ROOT));
  }

  static boolean isHost(String text) {
    return bytes(text).isPresent() || (isName(text) && !LOOKS_NUMERIC.matcher(text).matches());
  }

  private static boolean isName(String text) {
    if (text.isEmpty() || text.length() > 253) {
      return false;
    }
    for (String label : text.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of an address in hexadecimal, so that two spellings of one address are the same. */
  static Optional<String> bytes(String text) {
    return text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
  }

  private static Optional<String> ipv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    StringBuilder hex = new StringBuilder();
    for (String part : parts) {
      if (!DECIMAL.matcher(part).matches() || Integer.parseInt(part) > 255) {
        return Optional.empty();
      }
      hex.append(HexFormat.of().toHexDigits((byte) Integer.parseInt(part)));
    }
    return Optional.of(hex.toString());
  }

  /** RFC 4291 section 2.2, without a zone. */
  private static Optional<String> ipv6(String text) {
    int gap = text.indexOf("::");
    if (text.length() > 45 || (gap >= 0 && text.indexOf("::", gap + 1) >= 0)) {
      return Optional.empty();
    }
    List<String> head = new ArrayList<>();
    List<String> tail = new ArrayList<>();
    boolean good =
        gap < 0
            ? groups(text, head)
            : groups(text.substring(0, gap), head) && groups(text.substring(gap + 2), tail);
    int missing = 8 - head.size() - tail.size();
    if (!good || (gap < 0 ? missing != 0 : missing < 1)) {
      return Optional.empty();
    }
    return Optional.of(String.join("", head) + "0000".repeat(missing) + String.join("", tail));
  }

  private static boolean groups(String text, List<String> into) {
    if (text.isEmpty()) {
      return true;
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (i == parts.length - 1 && part.indexOf('.') >= 0) {
        Optional<String> last = ipv4(part);
        last.ifPresent(hex -> {
          into.add(hex.substring(0, 4));
          into.add(hex.substring(4));
        });
        return last.isPresent();
      }
      if (!HEX.matcher(part).matches()) {
        return false;
      }
      into.add("0".repeat(4 - part.length()) + part.toLowerCase(Locale.ROOT));
    }
    return true;
  }
}
