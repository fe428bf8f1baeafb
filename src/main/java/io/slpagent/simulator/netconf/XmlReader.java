package io.slpagent.simulator.netconf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads messages. A document type is refused, and so is what is nested too deeply. */
final class XmlReader {
  private static final int DEEPEST = 128;
  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;

  private XmlReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  /** The root element of a document. */
  static Element read(byte[] document) throws XMLStreamException {
    XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
    try {
      return new XmlReader(reader).document();
    } finally {
      reader.close();
    }
  }

  private Element document() throws XMLStreamException {
    while (reader.next() != XMLStreamConstants.START_ELEMENT) {
      if (reader.getEventType() == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a document type is not allowed");
      }
    }
    Element root = element(Map.of(), 1);
    while (reader.hasNext()) {
      reader.next();
    }
    return root;
  }

  private Element element(Map<String, String> outer, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("nested more than " + DEEPEST + " deep");
    }
    QName name = reader.getName();
    Map<String, String> prefixes = new HashMap<>(outer);
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      prefixes.put(
          Objects.requireNonNullElse(reader.getNamespacePrefix(i), ""),
          Objects.requireNonNullElse(reader.getNamespaceURI(i), ""));
    }
    Map<QName, String> attributes = new HashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeName(i), reader.getAttributeValue(i));
    }
    List<Element> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (reader.next() != XMLStreamConstants.END_ELEMENT) {
      switch (reader.getEventType()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(prefixes, depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new XMLStreamException("an entity that nobody has declared");
        default -> {}
      }
    }
    return new Element(name, attributes, prefixes, children, text.toString());
  }
}
