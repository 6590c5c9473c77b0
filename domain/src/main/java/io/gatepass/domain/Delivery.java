package io.gatepass.domain;

/**
 * How a ready file is handed out. Saved unless the caller asks to show it; a type that a browser
 * would run is always saved, and as a type that says nothing, whatever was asked.
 */
public record Delivery(Disposition disposition, ContentType servedAs) {
  public static Delivery of(ContentType type, FileName name, Disposition.Kind asked) {
    return type.isActive()
        ? new Delivery(new Disposition(Disposition.Kind.ATTACHMENT, name), ContentType.OCTET_STREAM)
        : new Delivery(new Disposition(asked, name), type);
  }
}
