package io.gatepass.app.uppy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A form whose sender never says that it was sent, on the built-in store. */
class UnattendedFormTest {
  private final Uppy uppy = Uppy.six(LiveGateway.shared());

  @Test
  void it_is_ready_within_five_seconds() throws InterruptedException {
    HttpResponse<String> params = uppy.params("filename=a.txt&type=text%2Fplain");
    Instant issued = Instant.now();
    String id = Uppy.fields(params).get("key").toString().replaceFirst(".*/", "");

    assertThat(send(params, "hello").statusCode()).isEqualTo(201);

    while (!uppy.upload(id).contains("\"status\":\"ready\"")) {
      assertThat(Duration.between(issued, Instant.now())).isLessThan(Duration.ofSeconds(5));
      Thread.sleep(100);
    }
  }

  private static HttpResponse<String> send(HttpResponse<String> params, String file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Uppy.fields(params)
        .forEach((name, value) ->
            body.writeBytes(
                utf8(
                    "--b\r\nContent-Disposition: form-data; name=\""
                        + name
                        + "\"\r\n\r\n"
                        + value
                        + "\r\n")));
    body.writeBytes(
        utf8(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                + file
                + "\r\n--b--\r\n"));
    return LiveGateway.send(
        HttpRequest.newBuilder(URI.create(Uppy.text(params, "url")))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
            .build());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
