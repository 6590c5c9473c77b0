package io.gatepass.contract.servers.gcs;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The document that names the parts of the whole. */
final class CompletionList {
  private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private CompletionList() {}

  /** A part as the caller believes it to be. */
  record Named(int number, String etag) {}

  static List<Named> read(byte[] body) {
    try {
      List<Named> parts = parts(XML.createXMLStreamReader(new ByteArrayInputStream(body)));
      if (parts.isEmpty()) {
        throw malformed();
      }
      return parts;
    } catch (XMLStreamException | NumberFormatException e) {
      throw malformed();
    }
  }

  private static List<Named> parts(XMLStreamReader xml) throws XMLStreamException {
    List<Named> parts = new ArrayList<>();
    String number = "";
    String etag = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "PartNumber" -> number = xml.getElementText().strip();
          case "ETag" -> etag = xml.getElementText().strip();
          default -> {}
        }
      } else if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("Part")) {
        parts.add(new Named(Integer.parseInt(number), etag));
      }
    }
    return parts;
  }

  private static Refusal malformed() {
    return new Refusal(400, "MalformedXML", "The list of parts is not one.");
  }
}
