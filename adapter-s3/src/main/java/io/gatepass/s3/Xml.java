package io.gatepass.s3;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Documents that keep what nobody here knows. */
final class Xml {
  private static final String S3 = "http://s3.amazonaws.com/doc/2006-03-01/";

  private Xml() {}

  static Document empty(String root) {
    return parse("<" + root + " xmlns=\"" + S3 + "\"/>");
  }

  /**
   * Without document types, and so without anything from elsewhere.
   *
   * @throws IllegalArgumentException when it is none
   */
  static Document parse(String text) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(text)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException("not a document", e);
    }
  }

  static String text(Document document) {
    try {
      StringWriter text = new StringWriter();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(text));
      return text.toString();
    } catch (TransformerException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Element> children(Element parent, String name) {
    return elements(parent).filter(one -> name.equals(one.getLocalName())).toList();
  }

  static Stream<Element> elements(Element parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .<Node>mapToObj(parent.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  static Optional<Element> child(Element parent, String name) {
    return children(parent, name).stream().findFirst();
  }

  static Optional<String> value(Element parent, String name) {
    return child(parent, name).map(one -> one.getTextContent().strip());
  }

  static List<String> values(Element parent, String name) {
    return children(parent, name).stream().map(one -> one.getTextContent().strip()).toList();
  }

  /** A new one at the end, of the parent's own namespace. */
  static Element add(Element parent, String name) {
    Element added = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
    parent.appendChild(added);
    return added;
  }

  static void add(Element parent, String name, String value) {
    add(parent, name).setTextContent(value);
  }
}
