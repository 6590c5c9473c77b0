package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Lets through what was signed, and nothing beside it. */
final class SignedRequests {
  private static final long WEEK_SECONDS = 604_800;
  private static final String SIGNATURE = "X-Goog-Signature";
  private static final String BODY_DIGEST = "x-goog-content-sha256";
  private static final String UNSIGNED_BODY = "UNSIGNED-PAYLOAD";

  private final V4Signatures signatures;
  private final InstantSource clock;

  SignedRequests(V4Signatures signatures, InstantSource clock) {
    this.signatures = signatures;
    this.clock = clock;
  }

  void check(Request request) {
    Query query = request.query();
    if (query.get(SIGNATURE).isEmpty()) {
      throw Refusal.denied("Anonymous caller does not have access to the object.");
    }
    String date = query.need("X-Goog-Date");
    checkTime(date, query.need("X-Goog-Expires"));
    List<String> signed = Arrays.asList(query.need("X-Goog-SignedHeaders").split(";", -1));
    checkHeaders(request, signed);
    String algorithm = query.need("X-Goog-Algorithm");
    String credential = query.need("X-Goog-Credential");
    String text =
        String.join(
            "\n",
            algorithm,
            date,
            V4Signatures.scopeOf(credential),
            Content.sha256Hex(canonical(request, query, signed).getBytes(UTF_8)));
    signatures.check(algorithm, credential, date, text, query.need(SIGNATURE));
    checkBody(request);
  }

  private void checkTime(String date, String expires) {
    Instant now = clock.instant();
    Instant signedAt = V4Signatures.signedAt(date, now);
    if (!expires.matches("[1-9][0-9]{0,5}") || Long.parseLong(expires) > WEEK_SECONDS) {
      throw Refusal.invalid("X-Goog-Expires must be between 1 and 604800.");
    }
    if (signedAt.plusSeconds(Long.parseLong(expires)).isBefore(now)) {
      throw V4Signatures.expired();
    }
  }

  private static void checkHeaders(Request request, List<String> signed) {
    if (!signed.contains("host") || !signed.equals(signed.stream().sorted().toList())) {
      throw Refusal.invalid("X-Goog-SignedHeaders must be sorted and name the host.");
    }
    for (String name : signed) {
      if (request.header(name).isEmpty()) {
        throw Refusal.malformedHeader(
            name, "Header was included in signedheaders, but not in the request");
      }
    }
    for (String header : request.headers().keySet()) {
      String name = header.toLowerCase(Locale.ROOT);
      if ((name.startsWith("x-goog-") || name.startsWith("x-amz-")) && !signed.contains(name)) {
        throw Refusal.malformedHeader(name, "Header was not included in signedheaders");
      }
    }
  }

  private static String canonical(Request request, Query query, List<String> signed) {
    String path =
        Arrays.stream(request.rawPath().split("/", -1))
            .map(segment -> Percent.encode(Percent.decode(segment)))
            .collect(Collectors.joining("/"));
    String headers =
        signed.stream()
            .map(name -> name + ":" + value(request, name) + "\n")
            .collect(Collectors.joining());
    return String.join(
        "\n",
        request.method(),
        path,
        query.canonicalWithout(SIGNATURE),
        headers,
        String.join(";", signed),
        request.header(BODY_DIGEST).orElse(UNSIGNED_BODY));
  }

  private static String value(Request request, String name) {
    return request.header(name).orElse("").strip().replaceAll(" +", " ");
  }

  private static void checkBody(Request request) {
    String promised = request.header(BODY_DIGEST).orElse(UNSIGNED_BODY);
    if (!promised.equals(UNSIGNED_BODY) && !promised.equals(Content.sha256Hex(request.body()))) {
      throw new Refusal(400, "XAmzContentSHA256Mismatch", "The body has another SHA-256.");
    }
  }
}
