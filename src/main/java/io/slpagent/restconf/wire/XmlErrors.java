package io.slpagent.restconf.wire;

import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Errors as XML (RFC 8040 section 7.1). */
final class XmlErrors {
  private XmlErrors() {}

  /** The tag and the message of the first error. */
  static ErrorReport read(String body) {
    String tag = "";
    String message = "";
    try {
      XMLStreamReader reader = SafeXml.inputs().createXMLStreamReader(new StringReader(body));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          if (tag.isEmpty() && reader.getLocalName().equals("error-tag")) {
            tag = reader.getElementText().strip();
          } else if (message.isEmpty() && reader.getLocalName().equals("error-message")) {
            message = reader.getElementText();
          }
        }
      }
    } catch (XMLStreamException e) {
      // what was read until here stands
    }
    return new ErrorReport(tag, message);
  }
}
