package io.gatepass.app.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Announcement;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Violation;
import io.micronaut.serde.ObjectMapper;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class OutboxPayloadTest {

  @Test
  void a_message_tells_what_became_of_which_upload_and_nothing_that_opens_a_door() {
    Upload.Pending pending = Samples.pending(Samples.full());
    String payload = payload(Samples.ends(pending.terms()).toList().get(2));
    assertThat(payload)
        .startsWith("{\"type\":\"upload.ready\",\"timestamp\":\"2026-05-01T10:01:00.123456Z\"")
        .contains("\"id\":\"" + pending.terms().id() + "\"", "\"size\":5000000000")
        .contains("\"status\":\"verified\"", "\"sequence\":1")
        .doesNotContain("staging", "://");
  }

  @Test
  void the_largest_message_stays_below_20_kilobytes() {
    UploadTerms terms = WebhookSamples.large();
    Violation violation = new Violation("x".repeat(40), "🎈".repeat(1000));
    Upload failed =
        new Upload.Failed(
            terms, terms.createdAt(), Collections.nCopies(100, violation), terms.createdAt());
    assertThat(payload(failed).getBytes(UTF_8)).hasSizeLessThan(20_000);
  }

  private static String payload(Upload next) {
    Announcement announcement = Announcement.of(Samples.pending(next.terms()), next).orElseThrow();
    return OutboxPayload.of(announcement).json(ObjectMapper.getDefault());
  }
}
