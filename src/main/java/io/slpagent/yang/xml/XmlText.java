package io.slpagent.yang.xml;

import io.slpagent.yang.SchemaException;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Parses XML as a stranger may send it: UTF-8 only, no document type, no entity but the five of XML
 * itself, nothing fetched, bounded. Throws nothing but {@link SchemaException}.
 */
public final class XmlText {
  /** The most elements of one document. */
  public static final int MOST_ELEMENTS = 200_000;

  /** The deepest nesting of elements in one document. */
  public static final int MOST_DEPTH = 64;

  private final XMLStreamReader xml;
  private int elements;

  private XmlText(XMLStreamReader xml) {
    this.xml = xml;
  }

  /** An element that is not complete yet. */
  private static final class Open {
    final String namespace;
    final String name;
    final Map<String, String> attributes;
    final Map<String, String> prefixes;
    final List<Element> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    Open(String namespace, String name, Map<String, String> attributes, Map<String, String> known) {
      this.namespace = namespace;
      this.name = name;
      this.attributes = attributes;
      this.prefixes = known;
    }

    Element close() {
      return new Element(
          namespace,
          name,
          attributes,
          children,
          children.isEmpty() ? text.toString() : "",
          prefixes);
    }
  }

  /**
   * Parses a document.
   *
   * @throws SchemaException with line and column, when it is not well-formed or too large
   */
  public static Element parse(byte[] bytes) throws SchemaException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(utf8(bytes));
      try {
        return new XmlText(xml).document();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      // the parser of the platform throws unrelated types for some damage
      throw new SchemaException("the text is no XML that can be read", e);
    }
  }

  /**
   * The outermost element alone, without its children; the rest of the document is not looked at.
   *
   * @throws SchemaException when the document does not begin with an element
   */
  public static Element head(byte[] bytes) throws SchemaException {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(utf8(bytes));
      try {
        XmlText text = new XmlText(xml);
        while (xml.hasNext()) {
          if (xml.next() == XMLStreamConstants.START_ELEMENT) {
            return text.open(null).close();
          }
          text.refuseDeclarations();
        }
      } finally {
        xml.close();
      }
      throw new SchemaException("the text holds no element");
    } catch (XMLStreamException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      throw new SchemaException("the text is no XML that can be read", e);
    }
  }

  private Element document() throws XMLStreamException, SchemaException {
    Deque<Open> open = new ArrayDeque<>();
    Element root = null;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++elements > MOST_ELEMENTS) {
            throw problem("there are more than " + MOST_ELEMENTS + " elements");
          }
          if (open.size() >= MOST_DEPTH) {
            throw problem("the elements are nested deeper than " + MOST_DEPTH);
          }
          open.push(open(open.peek()));
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Element done = open.pop().close();
          if (open.isEmpty()) {
            root = done;
          } else {
            open.peek().children.add(done);
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.peek().text.append(xml.getText());
          }
        }
        default -> refuseDeclarations();
      }
    }
    if (root == null) {
      throw problem("the text holds no element");
    }
    return root;
  }

  private Open open(@Nullable Open parent) {
    Map<String, String> known = parent == null ? Map.of() : parent.prefixes;
    if (xml.getNamespaceCount() > 0) {
      known = new HashMap<>(known);
      for (int i = 0; i < xml.getNamespaceCount(); i++) {
        known.put(orEmpty(xml.getNamespacePrefix(i)), orEmpty(xml.getNamespaceURI(i)));
      }
      known = Collections.unmodifiableMap(known);
    }
    Map<String, String> attributes = Map.of();
    if (xml.getAttributeCount() > 0) {
      attributes = new HashMap<>();
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        String namespace = orEmpty(xml.getAttributeNamespace(i));
        String name = xml.getAttributeLocalName(i);
        attributes.put(
            namespace.isEmpty() ? name : "{" + namespace + "}" + name, xml.getAttributeValue(i));
      }
      attributes = Collections.unmodifiableMap(attributes);
    }
    return new Open(orEmpty(xml.getNamespaceURI()), xml.getLocalName(), attributes, known);
  }

  private void refuseDeclarations() throws SchemaException {
    int event = xml.getEventType();
    if (event == XMLStreamConstants.DTD) {
      throw problem("a document type has no place here");
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw problem("an entity that nobody declared");
    }
  }

  private SchemaException problem(String text) {
    return new SchemaException(
        text
            + " (line "
            + xml.getLocation().getLineNumber()
            + ", column "
            + xml.getLocation().getColumnNumber()
            + ")");
  }

  private static SchemaException broken(XMLStreamException e) {
    String at =
        e.getLocation() == null
            ? ""
            : " (line "
                + e.getLocation().getLineNumber()
                + ", column "
                + e.getLocation().getColumnNumber()
                + ")";
    return new SchemaException("the text is no well-formed XML in UTF-8" + at, e);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static Reader utf8(byte[] bytes) {
    int start = startsWithMark(bytes) ? 3 : 0;
    while (start < bytes.length && bytes[start] <= ' ' && bytes[start] >= 0) {
      // some servers send a line end before the declaration
      start++;
    }
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, bytes.length - start),
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
