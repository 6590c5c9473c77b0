package io.gatepass.gcs;

import static java.util.stream.Collectors.joining;

import com.google.api.services.storage.model.Bucket;
import com.google.api.services.storage.model.Bucket.Cors;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a bucket permits to pages. Its rules have no names: ours is known by what it permits. */
record PageRules(Set<URI> pages) {
  private static final List<String> METHODS = List.of("GET", "PUT", "POST");
  private static final int SECONDS = 3600;

  /** Of requests and of answers, which Google has in one list. */
  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "Content-MD5",
          "Content-Range",
          "ETag",
          "x-goog-content-length-range",
          "x-goog-generation",
          "x-goog-hash",
          "x-goog-if-generation-match",
          "x-goog-meta-gatepass-upload-id");

  /** The origins of which no rule takes everything that is needed. */
  List<String> outside(Bucket bucket) {
    return origins().stream()
        .filter(origin -> rules(bucket).stream().noneMatch(rule -> lets(rule, origin)))
        .toList();
  }

  List<String> origins() {
    return pages.stream().map(URI::toString).sorted().toList();
  }

  private static boolean lets(Cors rule, String origin) {
    return has(rule.getOrigin(), List.of(origin), true)
        && has(rule.getMethod(), METHODS, true)
        && has(rule.getResponseHeader(), HEADERS, false);
  }

  private static boolean has(
      @Nullable List<String> given, List<String> wanted, boolean takesAsterisk) {
    return given != null
        && ((takesAsterisk && given.contains("*")) || caseless(given).containsAll(wanted));
  }

  private static Set<String> caseless(List<String> names) {
    Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    all.addAll(names);
    return all;
  }

  /** All rules with ours among them, in which no origin is taken away. */
  List<Cors> with(Bucket bucket) {
    List<Cors> next = new ArrayList<>(rules(bucket));
    Optional<Cors> ours = next.stream().filter(PageRules::isOurs).findFirst();
    if (ours.isEmpty()) {
      next.add(ours());
      return next;
    }
    Cors rule = ours.get();
    Set<String> origins = new TreeSet<>(rule.getOrigin());
    origins.addAll(origins());
    next.set(next.indexOf(rule), rule.clone().setOrigin(List.copyOf(origins)));
    return next;
  }

  private static boolean isOurs(Cors rule) {
    return rule.getOrigin() != null
        && METHODS.equals(rule.getMethod())
        && HEADERS.equals(rule.getResponseHeader());
  }

  private static List<Cors> rules(Bucket bucket) {
    return bucket.getCors() == null ? List.of() : bucket.getCors();
  }

  /** The rule for these pages alone, as it is sent. */
  String json() {
    return "{\"origin\":%s,\"method\":%s,\"responseHeader\":%s,\"maxAgeSeconds\":%d}"
        .formatted(list(origins()), list(METHODS), list(HEADERS), SECONDS);
  }

  private static String list(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(joining(",", "[", "]"));
  }

  private Cors ours() {
    return new Cors()
        .setOrigin(origins())
        .setMethod(METHODS)
        .setResponseHeader(HEADERS)
        .setMaxAgeSeconds(SECONDS);
  }
}
