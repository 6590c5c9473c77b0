package io.gatepass.app.doctor;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a store lets the pages of one origin do, by the headers of an answer (Fetch, 3.2). */
record CrossOrigin(Answer answer, URI page) {

  boolean letsIn() {
    String origin = headers().firstValue("Access-Control-Allow-Origin").orElse("");
    return answer.isTaken() && (origin.equals("*") || origin.equals(page.toString()));
  }

  boolean permits(String method) {
    return listed("Access-Control-Allow-Methods")
        .anyMatch(one -> one.equals("*") || one.equals(lower(method)));
  }

  /** Of names that are separated by commas. */
  Optional<String> firstMissing(String names) {
    return split(names)
        .filter(name ->
            listed("Access-Control-Allow-Headers")
                .noneMatch(one -> one.equals("*") || one.equals(name)))
        .findFirst();
  }

  boolean shows(String header) {
    return listed("Access-Control-Expose-Headers")
        .anyMatch(one -> one.equals("*") || one.equals(header));
  }

  private HttpHeaders headers() {
    return answer.headers();
  }

  private Stream<String> listed(String header) {
    return headers().allValues(header).stream().flatMap(CrossOrigin::split);
  }

  private static Stream<String> split(String names) {
    return Arrays.stream(names.split(",", -1))
        .map(String::strip)
        .map(CrossOrigin::lower)
        .filter(name -> !name.isEmpty());
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
