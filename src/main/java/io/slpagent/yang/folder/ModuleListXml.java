package io.slpagent.yang.folder;

import io.slpagent.yang.SchemaException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a yang-library or a NETCONF hello. Document types and entities are off, so the text cannot
 * make the reader open or expand anything.
 */
final class ModuleListXml {
  private static final String NATIVE = "Cisco-IOS-XE-native";

  private final XMLStreamReader xml;
  private final Set<String> listed = new HashSet<>();
  private final Set<String> deviations = new TreeSet<>();
  private final Map<String, Set<String>> features = new HashMap<>();

  private ModuleListXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads a list. What stands before the first element is passed over: published lists carry
   * messages of the tool that fetched them.
   *
   * @return empty where the document is no list of modules
   * @throws SchemaException where the text is not XML
   */
  static Optional<ListedModules> read(String file, String text) throws SchemaException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader =
          factory.createXMLStreamReader(new StringReader(fromFirstElement(text)));
      try {
        return new ModuleListXml(reader).list(file);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      throw new SchemaException(file + " is not XML", e);
    }
  }

  private static String fromFirstElement(String text) {
    return text.substring(Math.max(0, text.indexOf('<')));
  }

  private Optional<ListedModules> list(String file) throws XMLStreamException {
    boolean library = false;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (xml.getLocalName().equals("capability")) {
          capability(xml.getElementText());
        } else if (xml.getLocalName().equals("module")) {
          library = true;
          module();
        }
      }
    }
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    // a hello without the YANG 1.1 modules does not say which of their features there are
    boolean complete = library || listed.contains(NATIVE);
    return Optional.of(
        new ListedModules(file, complete, deviations, complete ? features : Map.of()));
  }

  /** A module of yang-library, up to its end. */
  private void module() throws XMLStreamException {
    String name = "";
    Set<String> own = new HashSet<>();
    while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        switch (xml.getLocalName()) {
          case "name" -> name = xml.getElementText().strip();
          case "feature" -> own.add(xml.getElementText().strip());
          case "deviation" -> deviations.add(deviation());
          default -> skip();
        }
      }
    }
    listed.add(name);
    features.put(name, own);
  }

  /** A container with a name (RFC 7895) or the name itself (RFC 8525). */
  private String deviation() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    String name = "";
    while (xml.hasNext() && xml.next() != XMLStreamConstants.END_ELEMENT) {
      if (xml.isStartElement()) {
        if (xml.getLocalName().equals("name")) {
          name = xml.getElementText().strip();
        } else {
          skip();
        }
      } else if (xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return name.isEmpty() ? text.toString().strip() : name;
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && xml.hasNext()) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** {@code namespace?module=M&revision=R&features=a,b&deviations=c} (RFC 6020 section 5.6.4). */
  private void capability(String uri) {
    Map<String, String> parameters = new HashMap<>();
    int query = uri.indexOf('?');
    for (String parameter : query < 0 ? new String[0] : uri.substring(query + 1).split("&")) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.put(
            parameter.substring(0, equals).strip(), parameter.substring(equals + 1).strip());
      }
    }
    String module = parameters.getOrDefault("module", "");
    if (!module.isEmpty()) {
      listed.add(module);
      features.put(module, words(parameters.getOrDefault("features", "")));
      deviations.addAll(words(parameters.getOrDefault("deviations", "")));
    }
  }

  private static Set<String> words(String list) {
    Set<String> words = new HashSet<>(Arrays.asList(list.split(",")));
    words.remove("");
    return words;
  }
}
