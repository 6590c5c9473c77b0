package io.gatepass.contract;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Changes to what is signed into a URI, whichever way the provider spells it: {@code X-Amz-Expires}
 * or {@code X-Goog-Expires} in seconds, or {@code se} as an instant; {@code X-Amz-Signature},
 * {@code X-Goog-Signature} or {@code sig}.
 */
final class Queries {
  /** What says which part it is, or that it is one; the rest of a query says who permits it. */
  private static final String PART = "(?i)(partnumber|uploadid|comp|blockid)=.*";

  private Queries() {}

  static URI stripped(URI uri) {
    return URI.create(uri.toString().replaceFirst("\\?.*", ""));
  }

  /** Of the query, only whose credential it is, and which part. */
  static URI unsigned(URI uri) {
    return only(uri, pair -> pair.matches("(?i)x-[a-z]+-(credential|security-token)=.*|" + PART));
  }

  /** Of a part's query, only which part it is. */
  static URI anonymous(URI part) {
    return only(part, pair -> pair.matches(PART));
  }

  /** A part's URI that names no part any more: a write of the whole. */
  static URI whole(URI part) {
    return only(part, pair -> !pair.matches(PART));
  }

  /** Where the target goes, with the permission to go elsewhere. */
  static URI aimed(URI signed, URI target) {
    return URI.create(anonymous(target) + "&" + whole(signed).getRawQuery());
  }

  private static URI only(URI uri, Predicate<String> kept) {
    return URI.create(
        stripped(uri)
            + "?"
            + Arrays.stream(uri.getRawQuery().split("&"))
                .filter(kept)
                .collect(Collectors.joining("&")));
  }

  /** The same with another signature of the same shape. */
  static URI forged(URI uri) {
    return each(uri, "(x-[a-z]+-)?signature|sig", Queries::otherFirst);
  }

  /** The same, said to end an hour later. */
  static URI prolonged(URI uri) {
    return each(uri, "(x-[a-z]+-)?expires|se", Queries::hourLater);
  }

  /** The same with another text in its query. */
  static URI replaced(URI uri, String text, String other) {
    return URI.create(stripped(uri) + "?" + uri.getRawQuery().replace(text, other));
  }

  private static String otherFirst(String text) {
    return (text.startsWith("a") ? "b" : "a") + text.substring(1);
  }

  private static String hourLater(String text) {
    return text.matches("\\d+")
        ? String.valueOf(Long.parseLong(text) + 3600)
        : URLEncoder.encode(
            Instant.parse(text.replace("%3A", ":")).plus(Duration.ofHours(1)).toString(),
            StandardCharsets.UTF_8);
  }

  private static URI each(URI uri, String name, UnaryOperator<String> change) {
    String query =
        Arrays.stream(uri.getRawQuery().split("&"))
            .map(pair -> pair.split("=", 2))
            .map(pair ->
                pair[0].toLowerCase(Locale.ROOT).matches(name)
                    ? pair[0] + "=" + change.apply(pair[1])
                    : String.join("=", pair))
            .collect(Collectors.joining("&"));
    return URI.create(stripped(uri) + "?" + query);
  }
}
