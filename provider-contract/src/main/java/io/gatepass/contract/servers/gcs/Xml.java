package io.gatepass.contract.servers.gcs;

/** A document in the making. */
final class Xml {
  private final StringBuilder text = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?>");

  Xml begin(String name) {
    text.append('<').append(name).append('>');
    return this;
  }

  Xml end(String name) {
    text.append("</").append(name).append('>');
    return this;
  }

  Xml element(String name, Object value) {
    String escaped =
        value
            .toString()
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    begin(name);
    text.append(escaped);
    return end(name);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
