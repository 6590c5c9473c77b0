package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Many uploads in one request. */
class BatchTest {
  private static final LiveGateway GATEWAY = LiveGateway.shared();
  private static final String GOOD =
      "{\"filename\":\"a.bin\",\"contentType\":\"application/octet-stream\",\"size\":3}";
  private static final String BLANK =
      "{\"filename\":\" \",\"contentType\":\"application/octet-stream\",\"size\":3}";
  private static final Pattern ID = Pattern.compile("\"upload\":\\{\"id\":\"([^\"]+)\"");

  @Test
  void one_that_is_refused_keeps_no_other_from_being_created() {
    HttpResponse<String> answer = send(items(GOOD, BLANK, GOOD), "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.body())
        .containsPattern(
            "^\\{\"results\":\\[\\{\"status\":201,\"upload\":.*\\{\"status\":422,\"problem\":\\{"
                + ".*\"code\":\"filename_blank\".*\\{\"status\":201,\"upload\":");
    assertThat(ids(answer)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_repetition_under_a_key_creates_nothing_twice() {
    HttpResponse<String> first = send(items(GOOD, GOOD), "batch-1");
    HttpResponse<String> second = send(items(GOOD, GOOD), "batch-1");

    assertThat(ids(first)).hasSize(2).doesNotHaveDuplicates();
    assertThat(ids(second)).isEqualTo(ids(first));
  }

  @Test
  void none_and_more_than_a_hundred_are_refused_as_a_whole() {
    String many = String.join(",", Collections.nCopies(101, GOOD));
    for (String items : new String[] {"", many, "null"}) {
      HttpResponse<String> answer = send(items(items), "");

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("\"code\":\"items_invalid\"");
    }
  }

  @Test
  void a_hundred_are_created() {
    String many = String.join(",", Collections.nCopies(100, GOOD));

    assertThat(ids(send(items(many), ""))).hasSize(100).doesNotHaveDuplicates();
  }

  private static List<String> ids(HttpResponse<String> answer) {
    return ID.matcher(answer.body()).results().map(match -> match.group(1)).toList();
  }

  private static String items(String... items) {
    return "{\"items\":[" + String.join(",", items) + "]}";
  }

  private static HttpResponse<String> send(String body, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(GATEWAY.uri("/v1/uploads/batch"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return LiveGateway.send(
        (key.isEmpty() ? request : request.header("Idempotency-Key", key)).build());
  }
}
