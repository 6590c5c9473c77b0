package io.gatepass.azure;

import com.azure.storage.blob.models.BlobCorsRule;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What pages must be permitted. Azure's rules have no names: ours is known by what it permits. */
record PageNeeds(List<String> origins) {
  private static final String METHODS = "GET,PUT";
  private static final String HEADERS = "content-type,x-ms-blob-type,x-ms-meta-gatepass*";
  private static final String EXPOSED = "ETag,Content-Range,x-ms-error-code";
  private static final int SECONDS = 3600;

  static PageNeeds of(Set<URI> pages) {
    return new PageNeeds(pages.stream().map(URI::toString).sorted().toList());
  }

  /** The origins of which no rule takes everything that is needed. */
  List<String> outside(List<BlobCorsRule> rules) {
    return origins.stream()
        .filter(origin -> rules.stream().noneMatch(rule -> lets(rule, origin)))
        .toList();
  }

  private static boolean lets(BlobCorsRule rule, String origin) {
    List<String> from = split(rule.getAllowedOrigins());
    return (from.contains("*") || from.contains(origin))
        && split(rule.getAllowedMethods()).containsAll(split(METHODS))
        && has(rule.getAllowedHeaders(), HEADERS)
        && has(rule.getExposedHeaders(), EXPOSED);
  }

  /** A name may end in an asterisk, for all that begin like it. */
  private static boolean has(@Nullable String given, String wanted) {
    List<String> names = split(lower(given));
    return split(lower(wanted)).stream()
        .allMatch(header -> names.stream().anyMatch(name -> matches(name, header)));
  }

  private static boolean matches(String name, String header) {
    return name.endsWith("*")
        ? header.startsWith(name.substring(0, name.length() - 1))
        : name.equals(header);
  }

  private static List<String> split(@Nullable String names) {
    return names == null
        ? List.of()
        : Arrays.stream(names.split(",", -1)).map(String::strip).toList();
  }

  private static String lower(@Nullable String names) {
    return names == null ? "" : names.toLowerCase(Locale.ROOT);
  }

  /** All rules with ours among them, in which no origin is taken away. */
  List<BlobCorsRule> with(List<BlobCorsRule> rules) {
    List<BlobCorsRule> next = new ArrayList<>();
    Set<String> all = new TreeSet<>(origins);
    for (BlobCorsRule rule : rules) {
      if (isOurs(rule)) {
        all.addAll(split(rule.getAllowedOrigins()));
      } else {
        next.add(rule);
      }
    }
    next.add(ours(all));
    return next;
  }

  private static boolean isOurs(BlobCorsRule rule) {
    return METHODS.equals(rule.getAllowedMethods())
        && HEADERS.equals(rule.getAllowedHeaders())
        && EXPOSED.equals(rule.getExposedHeaders());
  }

  private static BlobCorsRule ours(Set<String> origins) {
    return new BlobCorsRule()
        .setAllowedOrigins(String.join(",", origins))
        .setAllowedMethods(METHODS)
        .setAllowedHeaders(HEADERS)
        .setExposedHeaders(EXPOSED)
        .setMaxAgeInSeconds(SECONDS);
  }

  /** As the Azure command line takes it. */
  String options() {
    return "--origins %s --methods %s --allowed-headers '%s' --exposed-headers '%s' --max-age %d"
        .formatted(String.join(" ", origins), METHODS.replace(',', ' '), HEADERS, EXPOSED, SECONDS);
  }
}
