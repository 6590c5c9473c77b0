package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.PartsGateway;
import io.gatepass.domain.PartPlan;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreamedPartsTest {
  private static final Pattern NUMBER = Pattern.compile("\\{\"number\":(\\d+),");

  @Test
  void ten_thousand_parts_come_in_one_answer_whose_length_nobody_knew() {
    try (PartsGateway gateway = new PartsGateway("streamed")) {
      String id = PartsGateway.id(gateway.create("\"transfer\":\"multipart\""));

      HttpResponse<String> signed = gateway.sign(id, "{\"from\":1,\"to\":10000}");

      assertThat(signed.statusCode()).isEqualTo(200);
      assertThat(signed.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(signed.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(signed.headers().firstValue("Content-Length")).isEmpty();
      assertThat(numbers(signed.body()))
          .isEqualTo(IntStream.rangeClosed(1, PartPlan.MOST_PARTS).boxed().toList());
      assertThat(signed.body()).startsWith("{\"parts\":[{").endsWith("}]}");
    }
  }

  private static List<Integer> numbers(String body) {
    return NUMBER.matcher(body).results().map(found -> Integer.valueOf(found.group(1))).toList();
  }
}
