package io.slpagent.netconf;

import io.slpagent.yang.xml.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where two configurations differ. Names places, never values: what others have staged may be a
 * secret. Siblings of different names may stand in any order.
 */
final class Comparison {
  private static final int MOST = 5;
  private final List<String> places = new ArrayList<>();
  private int more;

  private Comparison() {}

  /** The first places in words; empty where the two are the same. */
  static String differences(Element one, Element other) {
    Comparison comparison = new Comparison();
    comparison.children("", one, other);
    String words = String.join(", ", comparison.places);
    return comparison.more == 0 ? words : words + " and " + comparison.more + " more";
  }

  private void children(String place, Element one, Element other) {
    Map<String, List<Element>> left = byName(one);
    Map<String, List<Element>> right = byName(other);
    Set<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    for (String name : names) {
      List<Element> a = left.getOrDefault(name, List.of());
      List<Element> b = right.getOrDefault(name, List.of());
      String below = place + "/" + name.substring(name.indexOf('}') + 1);
      if (a.size() != b.size()) {
        add(below);
        continue;
      }
      for (int i = 0; i < a.size(); i++) {
        same(below, a.get(i), b.get(i));
      }
    }
  }

  private void same(String place, Element one, Element other) {
    if (!one.text().strip().equals(other.text().strip())) {
      add(place);
    } else {
      children(place, one, other);
    }
  }

  private void add(String place) {
    if (places.contains(place)) {
      return;
    }
    if (places.size() < MOST) {
      places.add(place);
    } else {
      more++;
    }
  }

  private static Map<String, List<Element>> byName(Element element) {
    Map<String, List<Element>> names = new LinkedHashMap<>();
    for (Element child : element.children()) {
      names
          .computeIfAbsent("{" + child.namespace() + "}" + child.name(), n -> new ArrayList<>())
          .add(child);
    }
    return names;
  }
}
