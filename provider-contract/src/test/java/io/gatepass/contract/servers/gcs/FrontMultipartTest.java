package io.gatepass.contract.servers.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FrontMultipartTest {
  private static final Map<String, String> NONE = Map.of();
  private static final String LARGE = "a".repeat(5 << 20);
  private static final Pattern ID = Pattern.compile("<UploadId>([0-9a-f]+)</UploadId>");

  private final GcsVerifyingFront front = GcsVerifyingFront.start();
  private final FrontClient client = new FrontClient(front);
  private String id = "";

  @BeforeEach
  void begin() {
    front.create("media");
    id = begun("/media/a/b");
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void parts_become_one_object_with_what_was_said_at_the_beginning() {
    String first = tag(put(1, LARGE));
    String last = tag(put(2, "end"));
    assertThat(front.keys("media")).isEmpty();

    assertThat(complete(named(1, first) + named(2, last)).body()).contains("<ETag>&quot;-");

    HttpResponse<String> got = send("GET", signed("GET", "", NONE), "");
    assertThat(got.body()).isEqualTo(LARGE + "end");
    assertThat(got.headers().firstValue("content-type")).contains("text/plain");
    assertThat(got.headers().firstValue("x-goog-meta-gatepass-upload-id")).contains("7");
    assertThat(got.headers().allValues("x-goog-hash"))
        .singleElement()
        .asString()
        .startsWith("crc32c=");
  }

  @Test
  void a_part_needs_the_signature_of_its_number_its_session_and_its_length() {
    URI five = signed("PUT", part(1), Map.of("content-length", "5"));

    assertThat(send("PUT", front.endpoint().resolve("/media/a/b?" + part(1).substring(1)), "hello"))
        .satisfies(refused(403, "AccessDenied"));
    for (String other : new String[] {"hell", "hello!", ""}) {
      assertThat(send("PUT", five, other)).satisfies(refused(403, "SignatureDoesNotMatch"));
    }
    assertThat(send("PUT", changed(five, "partNumber=1", "partNumber=2"), "hello"))
        .satisfies(refused(403, "SignatureDoesNotMatch"));
    assertThat(send("PUT", changed(five, id, begun("/media/a/b")), "hello"))
        .satisfies(refused(403, "SignatureDoesNotMatch"));
    assertThat(send("DELETE", five, "")).satisfies(refused(403, "SignatureDoesNotMatch"));
    assertThat(list("").body()).doesNotContain("<Part>");
    assertThat(send("PUT", five, "hello").statusCode()).isEqualTo(200);
  }

  @Test
  void a_digest_is_compared() {
    Map<String, String> md5 = Map.of("content-md5", "XUFAKrxLKna5cZ2REBfFkg==");
    URI put = signed("PUT", part(1), md5);

    assertThat(FrontClient.send("PUT", put, md5, "other")).satisfies(refused(400, "BadDigest"));
    assertThat(FrontClient.send("PUT", put, md5, "hello").statusCode()).isEqualTo(200);
  }

  @Test
  void a_number_outside_its_range_is_refused() {
    assertThat(put(0, "x")).satisfies(refused(400, "InvalidArgument"));
    assertThat(put(10_001, "x")).satisfies(refused(400, "InvalidArgument"));
    assertThat(put(10_000, "x").statusCode()).isEqualTo(200);
  }

  @Test
  void the_last_write_of_a_part_counts() {
    String old = tag(put(1, "old"));
    String now = tag(put(1, "now"));

    assertThat(complete(named(1, old))).satisfies(refused(400, "InvalidPart"));
    assertThat(complete(named(1, now)).statusCode()).isEqualTo(200);
    assertThat(send("GET", signed("GET", "", NONE), "").body()).isEqualTo("now");
  }

  @Test
  void a_list_that_is_not_of_the_session_is_refused_and_the_session_stays() {
    String first = tag(put(1, "small"));
    String second = tag(put(2, "end"));

    assertThat(complete("")).satisfies(refused(400, "MalformedXML"));
    assertThat(complete("<Part>")).satisfies(refused(400, "MalformedXML"));
    assertThat(complete(named(3, first))).satisfies(refused(400, "InvalidPart"));
    assertThat(complete(named(2, second) + named(1, first)))
        .satisfies(refused(400, "InvalidPartOrder"));
    assertThat(complete(named(1, first) + named(1, first)))
        .satisfies(refused(400, "InvalidPartOrder"));
    assertThat(complete(named(1, first) + named(2, second)))
        .satisfies(refused(400, "EntityTooSmall"));
    assertThat(complete(named(2, second)).statusCode()).isEqualTo(200);
  }

  @Test
  void a_session_that_has_ended_takes_nothing() {
    String tag = tag(put(1, "x"));
    complete(named(1, tag));
    isGone(tag);

    id = begun("/media/a/b");
    assertThat(abort().statusCode()).isEqualTo(204);
    isGone(tag);
  }

  private void isGone(String tag) {
    assertThat(put(1, "y")).satisfies(refused(404, "NoSuchUpload"));
    assertThat(list("")).satisfies(refused(404, "NoSuchUpload"));
    assertThat(complete(named(1, tag))).satisfies(refused(404, "NoSuchUpload"));
    assertThat(abort()).satisfies(refused(404, "NoSuchUpload"));
  }

  @Test
  void parts_are_listed_in_pages() {
    for (int number : new int[] {7, 3, 5}) {
      put(number, "x".repeat(number));
    }

    assertThat(list("&max-parts=2").body())
        .contains("<PartNumber>3</PartNumber>", "<Size>5</Size>")
        .contains("<NextPartNumberMarker>5</NextPartNumberMarker><MaxParts>2</MaxParts>")
        .contains("<IsTruncated>true<")
        .doesNotContain("<PartNumber>7<");
    assertThat(list("&part-number-marker=5").body())
        .contains("<PartNumber>7</PartNumber>", "<IsTruncated>false<")
        .doesNotContain("<PartNumber>5<");
  }

  @Test
  void sessions_are_listed_by_their_prefix_and_in_pages() {
    String other = begun("/media/a/c");
    begun("/media/z");

    assertThat(sessions("&prefix=a/").body()).contains(id, other).doesNotContain("<Key>z<");
    assertThat(sessions("&max-uploads=1").body())
        .contains(id, "<IsTruncated>true<", "<NextKeyMarker>a/b<")
        .doesNotContain(other);
    assertThat(sessions("&key-marker=a/b").body()).contains(other).doesNotContain(id);
    assertThat(sessions("&key-marker=a/b&upload-id-marker=0").body()).contains(id, other);
  }

  @Test
  void a_bucket_that_is_not_there_and_a_false_token_are_refused() {
    URI nowhere = front.endpoint().resolve("/nowhere/a?uploads");
    assertThat(send("POST", nowhere, "")).satisfies(refused(404, "NoSuchBucket"));
    assertThat(
            FrontClient.send(
                "POST",
                front.endpoint().resolve("/media/a?uploads"),
                Map.of("Authorization", "Bearer forged"),
                ""))
        .satisfies(refused(401, "AuthenticationRequired"));
  }

  private String begun(String path) {
    HttpResponse<String> answer =
        FrontClient.send(
            "POST",
            front.endpoint().resolve(path + "?uploads"),
            Map.of("content-type", "text/plain", "x-goog-meta-gatepass-upload-id", "7"),
            "");
    Matcher found = ID.matcher(answer.body());
    assertThat(found.find()).as(answer.body()).isTrue();
    return found.group(1);
  }

  private String part(int number) {
    return "&partNumber=" + number + "&uploadId=" + id;
  }

  private HttpResponse<String> put(int number, String body) {
    return send("PUT", signed("PUT", part(number), NONE), body);
  }

  private URI signed(String verb, String query, Map<String, String> headers) {
    return client.signed(verb, "/media/a/b", query, headers, Instant.now(), 60);
  }

  private HttpResponse<String> list(String query) {
    return send("GET", session(query), "");
  }

  private HttpResponse<String> abort() {
    return send("DELETE", session(""), "");
  }

  private HttpResponse<String> complete(String parts) {
    String list = "<CompleteMultipartUpload>" + parts + "</CompleteMultipartUpload>";
    return send("POST", session(""), list);
  }

  private URI session(String query) {
    return front.endpoint().resolve("/media/a/b?uploadId=" + id + query);
  }

  private HttpResponse<String> sessions(String query) {
    return send("GET", front.endpoint().resolve("/media?uploads" + query), "");
  }

  private static HttpResponse<String> send(String verb, URI uri, String body) {
    return FrontClient.send(verb, uri, NONE, body);
  }

  private static URI changed(URI uri, String from, String to) {
    return URI.create(uri.toString().replace(from, to));
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("etag").orElseThrow();
  }

  private static String named(int number, String tag) {
    return "<Part><PartNumber>%d</PartNumber><ETag>%s</ETag></Part>".formatted(number, tag);
  }

  private static Consumer<HttpResponse<String>> refused(int status, String code) {
    return response -> {
      assertThat(response.statusCode()).isEqualTo(status);
      assertThat(response.body()).contains("<Code>" + code);
    };
  }
}
