package io.gatepass.signing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One request, drawn at random from what keys, headers and endpoints may be. */
record DrawnCase(
    String method,
    URI endpoint,
    boolean pathStyle,
    String region,
    String bucket,
    String key,
    Map<String, String> headers,
    Map<String, String> query,
    String accessKey,
    String secretKey,
    Optional<String> token,
    Duration life) {
  private static final List<String> PIECES =
      List.of(
          "a", "Z", "7", "/", " ", "  ", "+", "%", "%41", "%2F", "#", "?", "&", "=", "~", "!", "$",
          "'", "(", ")", "*", ",", ";", ":", "@", "[", "]", "\"", "\\", "<", "|", "^", "`", "{",
          "é", "e\u0301", "ß", "日本", "שלום", "\u0001", "😀", "👩‍👧", "\uFFFD", "-", "_", "x.y");
  private static final List<URI> ENDPOINTS =
      List.of(
          URI.create("https://s3.eu-west-1.amazonaws.com"),
          URI.create("https://store.example"),
          URI.create("https://store.example:443"),
          URI.create("https://store.example:8443"),
          URI.create("http://store.example:80"),
          URI.create("http://store.example:9000"));

  static DrawnCase draw(Random random) {
    boolean get = random.nextBoolean();
    return new DrawnCase(
        get ? "GET" : "PUT",
        pick(random, ENDPOINTS),
        random.nextBoolean(),
        pick(random, List.of("us-east-1", "eu-west-1", "auto")),
        pick(random, List.of("media", "a-bucket-of-ours")),
        pick(random, List.of("k", "/", " ", "é")) + text(random, 12),
        get ? Map.of() : headers(random),
        get && random.nextBoolean()
            ? Map.of("response-content-disposition", "attachment; filename=" + text(random, 6))
            : Map.of(),
        "AKIA" + random.nextInt(1_000_000),
        "secret/" + Long.toString(random.nextLong(), 36) + "+",
        random.nextInt(3) == 0 ? Optional.of("token/+=" + random.nextLong()) : Optional.empty(),
        Duration.ofSeconds(random.nextLong(1, 604_801)));
  }

  /** One part of a multipart upload, of a length that is bound. */
  static DrawnCase drawPart(Random random) {
    DrawnCase any = draw(random);
    return new DrawnCase(
        "PUT",
        any.endpoint,
        any.pathStyle,
        any.region,
        any.bucket,
        any.key,
        Map.of("Content-Length", length(random)),
        Map.of(
            "partNumber",
            Integer.toString(random.nextInt(1, 10_001)),
            "uploadId",
            "session" + text(random, 6)),
        any.accessKey,
        any.secretKey,
        any.token,
        any.life);
  }

  /** The same request for our signer. */
  UrlRequest request() {
    String authority = endpoint.getRawAuthority();
    URI origin =
        pathStyle ? endpoint : URI.create(endpoint.getScheme() + "://" + bucket + "." + authority);
    String path = pathStyle ? "/" + bucket + "/" + key : "/" + key;
    return new UrlRequest(method, new Origin(origin), path, headers, query, life);
  }

  private static Map<String, String> headers(Random random) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Content-Type", pick(random, List.of("image/png", "text/plain; charset=utf-8")));
    headers.put("Content-Length", length(random));
    headers.put("If-None-Match", "*");
    headers.put("x-amz-meta-gatepass-upload-id", Long.toHexString(random.nextLong()));
    headers.put(
        "X-Amz-Meta-Note", pick(random, List.of("plain", "two  blanks", " around ", "a,b")));
    return headers;
  }

  private static String length(Random random) {
    return Long.toString(random.nextLong(0, 1L << 40));
  }

  private static String text(Random random, int pieces) {
    return IntStream.range(0, random.nextInt(pieces))
        .mapToObj(i -> pick(random, PIECES))
        .collect(Collectors.joining());
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
