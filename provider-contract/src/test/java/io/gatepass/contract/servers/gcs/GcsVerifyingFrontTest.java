package io.gatepass.contract.servers.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GcsVerifyingFrontTest {
  private static final Map<String, String> NONE = Map.of();
  private static final Map<String, String> TERMS =
      Map.of(
          "content-type", "text/plain",
          "x-goog-content-length-range", "5,5",
          "x-goog-if-generation-match", "0",
          "x-goog-meta-gatepass-upload-id", "7");

  private final GcsVerifyingFront front = GcsVerifyingFront.start();
  private final FrontClient client = new FrontClient(front);

  @BeforeEach
  void bucket() {
    front.create("media");
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void what_was_signed_is_stored_and_served() {
    URI put = put(TERMS);

    assertThat(FrontClient.send("PUT", put, TERMS, "hello").statusCode()).isEqualTo(200);

    HttpResponse<String> got = FrontClient.send("GET", signed("GET", "/media/a%20b"), NONE, "");
    assertThat(got.body()).isEqualTo("hello");
    assertThat(got.headers().firstValue("content-type")).contains("text/plain");
    assertThat(got.headers().firstValue("x-goog-meta-gatepass-upload-id")).contains("7");
    assertThat(front.keys("media")).containsExactly("a b");
  }

  @Test
  void a_second_write_under_its_condition_is_refused() {
    URI put = put(TERMS);
    FrontClient.send("PUT", put, TERMS, "hello");

    assertThat(FrontClient.send("PUT", put, TERMS, "other"))
        .satisfies(refused(412, "Precondition"));
  }

  @Test
  void another_length_and_another_digest_are_refused() {
    assertThat(FrontClient.send("PUT", put(TERMS), TERMS, "hell"))
        .satisfies(refused(400, "EntityTooSmall"));
    assertThat(FrontClient.send("PUT", put(TERMS), TERMS, "hello!"))
        .satisfies(refused(400, "EntityTooLarge"));
    for (String digest : new String[] {"crc32c=AAAAAA==", "md5=AAAA"}) {
      Map<String, String> terms = Map.of("x-goog-hash", digest);
      assertThat(FrontClient.send("PUT", put(terms), terms, "hello"))
          .satisfies(refused(400, "BadDigest"));
    }
  }

  @Test
  void a_right_digest_is_taken() {
    Map<String, String> terms =
        Map.of("x-goog-hash", "crc32c=mnG7TA==,md5=XUFAKrxLKna5cZ2REBfFkg==");

    assertThat(FrontClient.send("PUT", put(terms), terms, "hello").statusCode()).isEqualTo(200);
  }

  @Test
  void a_header_that_was_signed_must_be_there_and_as_it_was() {
    assertThat(FrontClient.send("PUT", put(TERMS), Map.of("content-type", "text/plain"), "hello"))
        .satisfies(refused(400, "MalformedSecurityHeader"));
    assertThat(
            FrontClient.send(
                "PUT",
                put(Map.of("content-type", "text/plain")),
                Map.of("content-type", "text/html"),
                "hello"))
        .satisfies(refused(403, "SignatureDoesNotMatch"));
  }

  @Test
  void an_unsigned_google_header_is_refused() {
    assertThat(FrontClient.send("PUT", put(NONE), Map.of("x-goog-meta-extra", "1"), "hello"))
        .satisfies(refused(400, "MalformedSecurityHeader"));
    assertThat(front.keys("media")).isEmpty();
  }

  @Test
  void another_verb_key_query_or_none_at_all_is_refused() {
    URI put = put(NONE);
    String text = put.toString();

    assertThat(FrontClient.send("GET", put, NONE, "")).satisfies(refused(403, "SignatureDoesNot"));
    assertThat(FrontClient.send("PUT", URI.create(text.replace("a%20b", "c")), NONE, ""))
        .satisfies(refused(403, "SignatureDoesNot"));
    assertThat(
            FrontClient.send("PUT", URI.create(text.replace("Expires=60", "Expires=61")), NONE, ""))
        .satisfies(refused(403, "SignatureDoesNot"));
    assertThat(FrontClient.send("PUT", URI.create(text + "&generation=1"), NONE, ""))
        .satisfies(refused(403, "SignatureDoesNot"));
    assertThat(FrontClient.send("PUT", front.endpoint().resolve("/media/a%20b"), NONE, ""))
        .satisfies(refused(403, "AccessDenied"));
  }

  @Test
  void what_has_ended_and_what_is_not_yet_are_refused() {
    Instant now = Instant.now();

    assertThat(at(now.minus(Duration.ofMinutes(2)))).satisfies(refused(400, "ExpiredToken"));
    assertThat(at(now.plus(Duration.ofMinutes(20))))
        .satisfies(refused(403, "RequestTimeTooSkewed"));
    assertThat(at(now.plus(Duration.ofMinutes(10))).statusCode()).isEqualTo(200);
  }

  @Test
  void an_absent_object_and_an_absent_bucket_are_told_apart() {
    assertThat(FrontClient.send("GET", signed("GET", "/media/none"), NONE, ""))
        .satisfies(refused(404, "NoSuchKey"));
    assertThat(FrontClient.send("GET", signed("GET", "/nowhere/none"), NONE, ""))
        .satisfies(refused(404, "NoSuchBucket"));
  }

  @Test
  void ranges_are_served_and_one_beyond_the_end_is_refused() {
    front.write("media", "r", "text/plain", new byte[] {'a', 'b', 'c', 'd'});
    URI get = signed("GET", "/media/r");

    HttpResponse<String> part = FrontClient.send("GET", get, Map.of("Range", "bytes=1-2"), "");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("bc");
    assertThat(part.headers().firstValue("content-range")).contains("bytes 1-2/4");
    assertThat(FrontClient.send("GET", get, Map.of("Range", "bytes=-1"), "").body()).isEqualTo("d");
    assertThat(FrontClient.send("GET", get, Map.of("Range", "bytes=4-"), ""))
        .satisfies(refused(416, "InvalidRange"));
  }

  private HttpResponse<String> at(Instant signedAt) {
    URI put = client.signed("PUT", "/media/a%20b", NONE, signedAt, 60);
    return FrontClient.send("PUT", put, NONE, "hello");
  }

  private URI put(Map<String, String> headers) {
    return client.signed("PUT", "/media/a%20b", headers, Instant.now(), 60);
  }

  private URI signed(String verb, String path) {
    return client.signed(verb, path, NONE, Instant.now(), 60);
  }

  private static Consumer<HttpResponse<String>> refused(int status, String code) {
    return response -> {
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body()).contains("<Code>" + code);
    };
  }
}
