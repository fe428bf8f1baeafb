package io.slpagent.simulator.catalyst;

import io.slpagent.simulator.datastore.Leaves;
import io.slpagent.simulator.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The licensing configuration and its twin under native: two views of one configuration. What is
 * kept is the first; the second is made from it.
 */
final class Twins {
  static final String LICENSING = "cisco-smart-license:licensing/config";
  static final String NATIVE = "Cisco-IOS-XE-native:native/license/smart";

  private static final Map<String, String> TRANSPORTS =
      Map.of(
          "smart", "transport-type-smart",
          "cslu", "transport-type-cslu",
          "callhome", "transport-type-callhome",
          "Off", "transport-type-off",
          "automatic", "transport-type-automatic");

  /** A leaf in both views, and how its value is spelled in either. */
  private record Pair(
      String nativeLeaf,
      String licensingLeaf,
      UnaryOperator<@Nullable Json> toLicensing,
      UnaryOperator<@Nullable Json> toNative) {}

  private static final List<Pair> PAIRS = pairs();

  private Twins() {}

  private static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(
        new Pair(
            "transport-type",
            "transport/transport-type",
            json -> json == null ? null : Json.text(Objects.toString(TRANSPORTS.get(plain(json)))),
            Twins::nativeTransport));
    pairs.add(flag("url/default", "transport/transport-smart/url-default"));
    pairs.add(same("url/name", "transport/transport-smart/urls/url-registration"));
    pairs.add(same("url/utility", "transport/transport-smart/urls/url-utility"));
    pairs.add(same("url/cslu", "transport/transport-cslu/url-cslu"));
    pairs.add(flag("privacy/hostname", "privacy/hostname"));
    pairs.add(flag("privacy/version", "privacy/version"));
    pairs.add(flag("enable", "enable"));
    pairs.add(flag("utility/enable", "utility/utility-enable"));
    pairs.add(same("customer-id", "custom-id"));
    pairs.add(same("usage/interval", "usage/interval"));
    for (String tag : List.of("tag1", "tag2", "tag3", "tag4")) {
      pairs.add(same("usage/customer-tags/" + tag, "usage/customer-tags/" + tag));
    }
    for (String leaf : List.of("id", "name", "street", "city", "state", "country")) {
      pairs.add(same("utility/customer-info/" + leaf, "utility/customer-info/" + leaf));
    }
    pairs.add(same("utility/customer-info/postalcode", "utility/customer-info/postal-code"));
    return List.copyOf(pairs);
  }

  private static String plain(Json json) {
    return Json.plain(json);
  }

  private static @Nullable Json nativeTransport(@Nullable Json json) {
    if (json == null) {
      return null;
    }
    return TRANSPORTS.entrySet().stream()
        .filter(entry -> entry.getValue().equals(plain(json)))
        .map(entry -> Json.text(entry.getKey()))
        .findFirst()
        .orElse(null);
  }

  private static Pair same(String nativeLeaf, String licensingLeaf) {
    return new Pair(nativeLeaf, licensingLeaf, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** A leaf of type empty in the one and a boolean in the other. */
  private static Pair flag(String nativeLeaf, String licensingLeaf) {
    return new Pair(
        nativeLeaf,
        licensingLeaf,
        json -> json == null ? null : Json.bool(true),
        json -> Json.bool(true).equals(json) ? Json.empty() : null);
  }

  /** Makes the view under native anew from the licensing configuration. */
  static void render(Json.Members data) {
    Leaves.remove(data, NATIVE);
    for (Pair pair : PAIRS) {
      Json value = pair.toNative.apply(Leaves.get(data, LICENSING + "/" + pair.licensingLeaf));
      if (value != null) {
        Leaves.put(data, NATIVE + "/" + pair.nativeLeaf, value);
      }
    }
  }

  /**
   * Takes over into the licensing configuration what an edit changed under native, and fills in
   * what the switch always shows.
   *
   * @param before both views before the edit
   * @param after both views after it, which are brought into one
   */
  static void settle(Json.Members before, Json.Members after) {
    for (Pair pair : PAIRS) {
      Json was = Leaves.get(before, NATIVE + "/" + pair.nativeLeaf);
      Json is = Leaves.get(after, NATIVE + "/" + pair.nativeLeaf);
      if (!Objects.equals(was, is)) {
        takeOver(after, pair, pair.toLicensing.apply(is));
      }
    }
    String transport = LICENSING + "/transport/transport-type";
    boolean changed = !Objects.equals(Leaves.get(before, transport), Leaves.get(after, transport));
    if (changed && !Leaves.text(after, transport).equals("transport-type-smart")) {
      Leaves.remove(after, LICENSING + "/transport/transport-smart");
    }
    for (String leaf : List.of("privacy/hostname", "privacy/version", "utility/utility-enable")) {
      if (Leaves.get(after, LICENSING + "/" + leaf) == null) {
        Leaves.put(after, LICENSING + "/" + leaf, Json.bool(false));
      }
    }
    render(after);
  }

  private static void takeOver(Json.Members data, Pair pair, @Nullable Json value) {
    String smart = LICENSING + "/transport/transport-smart";
    String leaf = LICENSING + "/" + pair.licensingLeaf;
    if (value == null) {
      Leaves.remove(data, leaf);
      return;
    }
    if (leaf.equals(smart + "/url-default")) {
      Leaves.remove(data, smart + "/urls");
    } else if (leaf.startsWith(smart + "/urls")) {
      Leaves.remove(data, smart + "/url-default");
    }
    Leaves.put(data, leaf, value);
  }
}
