package io.slpagent.restconf.wire;

import javax.xml.stream.XMLInputFactory;

/** XML as a stranger may send it: no document type, no entity, nothing fetched. */
public final class SafeXml {
  private SafeXml() {}

  public static XMLInputFactory inputs() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }
}
