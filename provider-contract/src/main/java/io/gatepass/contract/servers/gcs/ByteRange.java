package io.gatepass.contract.servers.gcs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What of an object is asked for; {@code to} is exclusive. */
record ByteRange(int status, int from, int to) {
  private static final Pattern HEADER = Pattern.compile("bytes=([0-9]*)-([0-9]*)");

  static ByteRange of(Optional<String> header, int size) {
    Matcher range = HEADER.matcher(header.orElse(""));
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return new ByteRange(200, 0, size);
    }
    boolean suffix = range.group(1).isEmpty();
    long first = suffix ? Math.max(0, size - number(range.group(2), 0)) : number(range.group(1), 0);
    long last = suffix ? size - 1L : Math.min(size - 1L, number(range.group(2), size - 1L));
    if (first >= size || last < first) {
      throw new Refusal(416, "InvalidRange", "The requested range cannot be satisfied.");
    }
    return new ByteRange(206, (int) first, (int) last + 1);
  }

  String header(int size) {
    return "bytes " + from + "-" + (to - 1) + "/" + size;
  }

  private static long number(String text, long otherwise) {
    return text.isEmpty() ? otherwise : Long.parseLong(text);
  }
}
