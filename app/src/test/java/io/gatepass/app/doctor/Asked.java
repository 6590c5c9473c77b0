package io.gatepass.app.doctor;

import java.util.Locale;

/** One request on its way to a store: its head, without the body. */
record Asked(String head) {

  String method() {
    return head.substring(0, head.indexOf(' '));
  }

  /** Path and query. */
  String target() {
    return head.split(" ", 3)[1];
  }

  boolean has(String method, String inTarget) {
    return method().equals(method) && target().contains(inTarget);
  }

  boolean names(String header) {
    return head.toLowerCase(Locale.ROOT).contains("\r\n" + header.toLowerCase(Locale.ROOT) + ":");
  }

  boolean isSigned() {
    return target().contains("X-Amz-Signature=") || names("Authorization");
  }

  Asked without(String... headers) {
    String left = head;
    for (String header : headers) {
      left = left.replaceAll("(?i)\r\n" + header + "[^:\r]*:[^\r]*", "");
    }
    return new Asked(left);
  }

  /** The signature taken out, as for a server that knows none. */
  Asked unsigned() {
    String plain =
        target()
            .replaceAll("([?&])X-Amz-[^&]*", "$1")
            .replaceAll("[?&]+$", "")
            .replaceAll("&&+", "&")
            .replace("?&", "?");
    return new Asked(head.replace(" " + target() + " ", " " + plain + " "))
        .without("Authorization");
  }
}
