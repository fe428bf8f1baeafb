package io.slpagent.yang.spelling;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The one spelling of an IP address (RFC 5952 section 4). */
public final class IpAddress {
  private static final int GROUPS = 8;

  private IpAddress() {}

  /** An IPv6 address in lower case with its longest run of zeros cut; other text as it stands. */
  public static String canonical(String text) {
    boolean mayBeSix =
        text.indexOf(':') >= 0
            && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == ':');
    if (!mayBeSix) {
      return text;
    }
    try {
      // a literal with colons: never looked up
      byte[] bytes = InetAddress.getByName(text).getAddress();
      return bytes.length == 2 * GROUPS ? compressed(groups(bytes)) : text;
    } catch (UnknownHostException notAnAddress) {
      return text;
    }
  }

  private static List<Integer> groups(byte[] bytes) {
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < bytes.length; i += 2) {
      groups.add((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff));
    }
    return groups;
  }

  private static String compressed(List<Integer> groups) {
    int start = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int run = zerosFrom(groups, i);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    return length < 2
        ? joined(groups, 0, GROUPS)
        : joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
  }

  private static int zerosFrom(List<Integer> groups, int start) {
    int end = start;
    while (end < GROUPS && groups.get(end) == 0) {
      end++;
    }
    return end - start;
  }

  private static String joined(List<Integer> groups, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> Integer.toHexString(groups.get(i)))
        .collect(Collectors.joining(":"));
  }
}
