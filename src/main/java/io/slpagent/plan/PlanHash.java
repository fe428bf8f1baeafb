package io.slpagent.plan;

import io.slpagent.model.SettingValue;
import io.slpagent.model.SettingValue.Absent;
import io.slpagent.model.SettingValue.Fields;
import io.slpagent.model.SettingValue.Sequence;
import io.slpagent.model.SettingValue.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The name of a plan by what it does: two plans of the same devices have the same hash if they
 * change the same settings in the same way at the same places, act alike and withhold the same. No
 * time, no reason and no secret goes into it.
 */
public final class PlanHash {
  private final MessageDigest digest;

  private PlanHash(MessageDigest digest) {
    this.digest = digest;
  }

  /**
   * The SHA-256, as 64 lower-case hexadecimal digits.
   *
   * @param plans the plans by the name of the device, in any order
   */
  public static String of(Map<String, Plan> plans) {
    Map<String, Outline> outlines = new TreeMap<>();
    plans.forEach((device, plan) -> outlines.put(device, Outline.of(plan)));
    return ofOutlines(outlines);
  }

  /** The same, of what is approved of some plans. */
  public static String ofOutlines(Map<String, Outline> outlines) {
    try {
      PlanHash hash = new PlanHash(MessageDigest.getInstance("SHA-256"));
      new TreeMap<>(outlines).forEach(hash::add);
      return HexFormat.of().formatHex(hash.digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void add(String device, Outline plan) {
    add("device");
    add(device);
    for (Outline.Line change : plan.changes()) {
      add("change");
      add(change.setting());
      add(change.before());
      add(change.after());
      add(change.where());
      addAll(change.removedFrom());
    }
    for (Action action : plan.actions()) {
      switch (action) {
        case Action.InstallTrust trust -> {
          add("trust");
          addAll(trust.missing().stream().sorted().toList());
          add(trust.allMembers() + " " + trust.force());
        }
        case Action.Sync sync -> {
          add("sync");
          add(Boolean.toString(sync.allMembers()));
        }
      }
    }
    for (Withheld withheld : plan.withheld()) {
      add("withheld");
      add(withheld.what());
      add(withheld.before());
      add(withheld.after());
    }
  }

  private void add(@Nullable SettingValue value) {
    switch (value) {
      case null -> add("unknown");
      case Absent none -> add("none");
      case Text text -> {
        add("text");
        add(text.text());
      }
      case Sequence sequence -> {
        add("sequence");
        addAll(sequence.items());
      }
      case Fields fields -> {
        add("fields");
        new TreeMap<>(fields.parts())
            .forEach((part, text) -> {
              add(part);
              add(text);
            });
        add("end");
      }
    }
  }

  private void addAll(List<String> words) {
    add(Integer.toString(words.size()));
    words.forEach(this::add);
  }

  /** The length goes before each word, so that no two lists of words look alike. */
  private void add(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
  }
}
