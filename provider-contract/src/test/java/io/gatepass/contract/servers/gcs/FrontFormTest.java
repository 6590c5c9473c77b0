package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FrontFormTest {
  private final GcsVerifyingFront front = GcsVerifyingFront.start();
  private final FrontClient client = new FrontClient(front);
  private final Map<String, String> form = form(Instant.now().plus(Duration.ofMinutes(1)));

  FrontFormTest() {
    front.create("media");
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void the_right_form_works() {
    assertThat(send("hello").statusCode()).isEqualTo(201);
    assertThat(front.keys("media")).containsExactly("k");
  }

  @Test
  void another_a_missing_and_an_extra_field_are_refused() {
    form.put("Content-Type", "text/html");
    assertThat(send("hello").body()).contains("InvalidPolicyDocument");
    form.remove("Content-Type");
    assertThat(send("hello").body()).contains("InvalidPolicyDocument");
    form.put("Content-Type", "text/plain");
    form.put("x-goog-meta-extra", "1");
    assertThat(send("hello").body()).contains("InvalidPolicyDocument");
    assertThat(front.keys("media")).isEmpty();
  }

  @Test
  void a_file_outside_its_range_is_refused() {
    assertThat(send("hell").body()).contains("EntityTooSmall");
    assertThat(send("hello!").body()).contains("EntityTooLarge");
  }

  @Test
  void a_changed_policy_is_refused() {
    form.put("policy", form.get("policy").replaceFirst("ey", "fy"));
    assertThat(send("hello").body()).contains("SignatureDoesNotMatch");
    form.remove("policy");
    assertThat(send("hello").body()).contains("AccessDenied");
  }

  @Test
  void an_expired_form_is_refused() {
    form.putAll(form(Instant.now().minus(Duration.ofMinutes(1))));
    assertThat(send("hello").body()).contains("ExpiredToken");
  }

  private Map<String, String> form(Instant expiration) {
    String date =
        DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC)
            .format(Instant.now());
    String policy =
        """
        {"expiration":"%s","conditions":[{"key":"k"},{"bucket":"media"},
        ["eq","$Content-Type","text/plain"],["content-length-range",5,5],
        {"success_action_status":"201"},{"x-goog-algorithm":"GOOG4-HMAC-SHA256"},
        {"x-goog-credential":"%s"},{"x-goog-date":"%s"}]}\
        """
            .formatted(expiration, client.credential(date), date);
    String base64 = Base64.getEncoder().encodeToString(policy.getBytes(UTF_8));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", "k");
    fields.put("Content-Type", "text/plain");
    fields.put("success_action_status", "201");
    fields.put("x-goog-algorithm", "GOOG4-HMAC-SHA256");
    fields.put("x-goog-credential", client.credential(date));
    fields.put("x-goog-date", date);
    fields.put("x-goog-signature", client.signature(date, base64));
    fields.put("policy", base64);
    return fields;
  }

  private HttpResponse<String> send(String file) {
    StringBuilder body = new StringBuilder();
    form.forEach((name, value) ->
        body.append("--b\r\nContent-Disposition: form-data; name=\"")
            .append(name)
            .append("\"\r\n\r\n")
            .append(value)
            .append("\r\n"));
    body.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n")
        .append("Content-Type: text/plain\r\n\r\n")
        .append(file)
        .append("\r\n--b--\r\n");
    return FrontClient.send(
        "POST",
        front.endpoint().resolve("/media"),
        Map.of("Content-Type", "multipart/form-data; boundary=b"),
        body.toString());
  }
}
