package io.slpagent.yang.xml;

import io.slpagent.fuzz.Target;
import io.slpagent.yang.ExampleModules;
import io.slpagent.yang.SchemaException;
import java.util.List;
import java.util.Set;

/** What reads XML, and data in it by a schema. */
public final class XmlTargets {
  private static final XmlCodec CODEC = codec();

  public static final List<Target> ALL =
      List.of(
          Target.of("xml-text", XmlText::parse, SchemaException.class),
          Target.of("xml-head", XmlText::head, SchemaException.class),
          new Target(
              "xml-data", b -> CODEC.decode(XmlText.parse(b)), Set.of(SchemaException.class)));

  private XmlTargets() {}

  private static XmlCodec codec() {
    try {
      return new XmlCodec(ExampleModules.schema("example-kinds", "example-more"));
    } catch (SchemaException e) {
      throw new IllegalStateException(e);
    }
  }
}
