package io.gatepass.events;

import static io.gatepass.events.Receptions.isArrivalOf;
import static io.gatepass.events.Receptions.isIgnored;
import static io.gatepass.events.Receptions.isRefused;
import static io.gatepass.events.Receptions.isRemovalOf;

import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent.Why;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventBridgeEventsTest {
  private static final String TOKEN = "a-token-of-twenty-letters";

  private final PushedEvents source =
      Pushes.pushed(new EventBridgeEventsFactory(), Map.of("token", TOKEN));

  @Test
  void a_key_is_read_as_it_is_written() {
    isArrivalOf(
        receive(message("aws.s3", "Object Created", "media", "PutObject", "a+b%20c.jpg")),
        "a+b%20c.jpg");
  }

  @ParameterizedTest
  @CsvSource({
    "aws.s3, Object Created, other, PutObject, ELSEWHERE",
    "aws.s3, Object Created, media, CopyObject, COPY",
    "aws.s3, Object Deleted, other, DeleteObject, ELSEWHERE",
    "aws.s3, Object Tags Added, media, PutObjectTagging, OTHER",
    "acme.shop, Object Created, media, PutObject, OTHER"
  })
  void everything_else_is_ignored(
      String source, String type, String bucket, String reason, Why why) {
    isIgnored(receive(message(source, type, bucket, reason, "a")), why);
  }

  @Test
  void a_removal_names_its_key() {
    isRemovalOf(
        receive(message("aws.s3", "Object Deleted", "media", "DeleteObject", "a+b")), "a+b");
  }

  @Test
  void a_wrong_token_is_refused() {
    String body = message("aws.s3", "Object Created", "media", "PutObject", "a");

    isRefused(
        source.receive(Pushes.post(body, "Authorization", "Bearer another-token-of-letters")),
        Reception.Why.UNAUTHENTICATED);
  }

  private Reception receive(String body) {
    return source.receive(Pushes.post(body, "Authorization", "Bearer " + TOKEN));
  }

  private static String message(
      String source, String type, String bucket, String reason, String key) {
    return """
    {"version":"0","id":"1","source":"%s","detail-type":"%s","detail":{"version":"0",
    "bucket":{"name":"%s"},"reason":"%s",
    "object":{"key":"%s","size":3,"etag":"abc","sequencer":"00617F08299329D189"}}}
    """
        .formatted(source, type, bucket, reason, key);
  }
}
