package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts between boundaries, of a form or of an upload with its metadata (RFC 2046). */
final class MultipartBody {
  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");

  private MultipartBody() {}

  /**
   * One part.
   *
   * @param head its headers, as they stand
   * @param latin its bytes, one to a char
   */
  record Part(String head, String latin) {
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type: *([^\r\n]+)");

    String name() {
      return found(NAME).orElseThrow(() -> Refusal.invalid("A part of the form has no name."));
    }

    Optional<String> fileName() {
      return found(FILE_NAME);
    }

    Optional<String> type() {
      return found(TYPE);
    }

    String text() {
      return new String(bytes(), UTF_8);
    }

    byte[] bytes() {
      return latin.getBytes(ISO_8859_1);
    }

    private Optional<String> found(Pattern pattern) {
      Matcher matcher = pattern.matcher(new String(head.getBytes(ISO_8859_1), UTF_8));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
  }

  static List<Part> of(Request request) {
    Matcher boundary = BOUNDARY.matcher(request.header("Content-Type").orElse(""));
    if (!boundary.find()) {
      throw Refusal.invalid("The body has no boundary.");
    }
    String delimiter = "\r\n--" + boundary.group(1);
    String body = "\r\n" + new String(request.body(), ISO_8859_1);
    List<Part> parts = new ArrayList<>();
    int start = body.indexOf(delimiter);
    while (start >= 0 && !body.startsWith("--", start + delimiter.length())) {
      int end = body.indexOf(delimiter, start + delimiter.length());
      int head = body.indexOf("\r\n\r\n", start);
      if (end < 0 || head < 0 || head > end) {
        throw Refusal.invalid("The body ends inside a part.");
      }
      parts.add(
          new Part(
              body.substring(start + delimiter.length(), head + 2).strip(),
              body.substring(Math.min(head + 4, end), end)));
      start = end;
    }
    return parts;
  }
}
