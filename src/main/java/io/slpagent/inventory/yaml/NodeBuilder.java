package io.slpagent.inventory.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds nodes from the parser's events, without recursion. An alias shares the node it names; what
 * aliases add up to when they are followed is counted, and bounded.
 */
final class NodeBuilder {
  static final int MAX_DEPTH = 32;
  static final long MAX_NODES = 4_000_000;
  static final long MAX_ALIASED = 1_000_000;

  /** The text cannot be used at all. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient YamlFault fault;

    Unusable(YamlFault fault) {
      super(fault.text(), null, false, false);
      this.fault = fault;
    }

    YamlFault fault() {
      return fault;
    }
  }

  /** A collection that is not complete yet. */
  private static final class Open {
    final boolean map;
    final int line;
    final int column;
    final @Nullable String anchor;
    final List<YamlNode> items = new ArrayList<>(4);
    final List<YamlNode.Pair> pairs = new ArrayList<>(4);
    boolean wantsKey = true;
    YamlNode.@Nullable Scalar key;
    long size = 1;

    Open(boolean map, int line, int column, @Nullable String anchor) {
      this.map = map;
      this.line = line;
      this.column = column;
      this.anchor = anchor;
    }
  }

  private record Anchored(YamlNode node, long size) {}

  private final List<YamlFault> faults;
  private final List<Open> open = new ArrayList<>();
  private final Map<String, Anchored> anchors = new HashMap<>();
  private @Nullable YamlNode root;
  private int documents;
  private long nodes;
  private long aliased;

  NodeBuilder(List<YamlFault> faults) {
    this.faults = faults;
  }

  @Nullable YamlNode root() {
    return root;
  }

  /** Takes the next event; says whether more are wanted. */
  boolean take(Event event) {
    switch (event.getEventId()) {
      case DocumentStart -> {
        documents++;
        if (documents > 1) {
          faults.add(
              fault(
                  event,
                  "a second YAML document starts here. Keep one document, without a line of"
                      + " '---' in between."));
          return false;
        }
      }
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        count(event);
        refuseTag(event, scalar.getTag());
        finish(
            new YamlNode.Scalar(scalar.getValue(), scalar.isPlain(), line(event), column(event)),
            1,
            anchor(scalar));
      }
      case Alias -> alias((AliasEvent) event);
      case SequenceStart, MappingStart -> start((CollectionStartEvent) event);
      case SequenceEnd, MappingEnd -> end();
      case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
    }
    return true;
  }

  private void start(CollectionStartEvent event) {
    count(event);
    refuseTag(event, event.getTag());
    if (open.size() >= MAX_DEPTH) {
      throw new Unusable(
          fault(
              event,
              "the nesting is deeper than "
                  + MAX_DEPTH
                  + " levels. An inventory needs fewer than ten: look at the indentation."));
    }
    String anchor = anchor(event);
    if (anchor != null) {
      anchors.remove(anchor);
    }
    open.add(new Open(event instanceof MappingStartEvent, line(event), column(event), anchor));
  }

  private void end() {
    Open done = open.removeLast();
    YamlNode node =
        done.map
            ? new YamlNode.Pairs(done.pairs, done.line, done.column)
            : new YamlNode.Items(done.items, done.line, done.column);
    finish(node, done.size, done.anchor);
  }

  private void alias(AliasEvent event) {
    Anchored target = anchors.get(event.getAlias().getValue());
    if (target == null) {
      throw new Unusable(
          fault(
              event,
              "this refers with '*' to an anchor that does not stand above it (or stands around"
                  + " it). Write '&name' before the value that is meant; or, if the '*' belongs to"
                  + " a value, put the value into quotes."));
    }
    aliased += target.size;
    if (aliased > MAX_ALIASED) {
      throw new Unusable(
          fault(
              event,
              "the aliases ('*name') of this file would multiply it to more than "
                  + MAX_ALIASED
                  + " nodes. Use groups instead of aliases."));
    }
    finish(target.node, target.size, null);
  }

  private void finish(YamlNode node, long size, @Nullable String anchor) {
    if (anchor != null) {
      anchors.put(anchor, new Anchored(node, size));
    }
    if (open.isEmpty()) {
      root = node;
      return;
    }
    Open parent = open.getLast();
    parent.size += size;
    if (!parent.map) {
      parent.items.add(node);
    } else if (parent.wantsKey) {
      parent.key = key(node);
      parent.wantsKey = false;
    } else {
      if (parent.key != null) {
        parent.pairs.add(new YamlNode.Pair(parent.key, node));
      }
      parent.wantsKey = true;
    }
  }

  private YamlNode.@Nullable Scalar key(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar;
    }
    faults.add(
        new YamlFault(
            node.line(),
            node.column(),
            "a key is one word, not " + node.kind() + ". Write the word, then a colon."));
    return null;
  }

  private void refuseTag(Event event, Optional<String> tag) {
    if (tag.isPresent()) {
      faults.add(
          fault(
              event,
              "tags ('!...') have no meaning here. Remove the tag; or, if the '!' belongs to a"
                  + " value, put the value into quotes."));
    }
  }

  private void count(Event event) {
    nodes++;
    if (nodes > MAX_NODES) {
      throw new Unusable(
          fault(
              event,
              "the file holds more than "
                  + MAX_NODES
                  + " keys and values. Split the fleet into several inventories."));
    }
  }

  private static @Nullable String anchor(NodeEvent event) {
    return event.getAnchor().map(Anchor::getValue).orElse(null);
  }

  private static YamlFault fault(Event event, String text) {
    return new YamlFault(line(event), column(event), text);
  }

  private static int line(Event event) {
    return event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  private static int column(Event event) {
    return event.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
  }
}
