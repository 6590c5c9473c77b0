package io.gatepass.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands in a message, whoever proved its origin, reading it never fails. */
class MutatedEventsTest {
  private static final int TRIES = 3_000;
  private static final String TOKEN = "a-token-of-twenty-letters";
  private static final String LETTERS = "{}[]\":,.\\/-_=+%aAeE01 \u0000\u00e9\ud800";
  private static final List<String> VALUES =
      List.of("null", "{}", "[]", "7", "-1e999", "\"\"", "true", "\"%zz\"", "[null]", "{\"\":{}}");

  @TempDir static Path folder;

  @Test
  void records_of_s3_and_minio_are_read_or_ignored() {
    PushedEvents source = Pushes.pushed(new MinioEventsFactory(), Map.of("token", TOKEN));
    everyChangeOf(S3Message.put("STAGING/local/a+b.bin").json(), body -> authorized(source, body));
  }

  @Test
  void messages_of_event_bridge_are_read_or_ignored() {
    PushedEvents source = Pushes.pushed(new EventBridgeEventsFactory(), Map.of("token", TOKEN));
    everyChangeOf(
        "{\"source\":\"aws.s3\",\"detail-type\":\"Object Created\",\"detail\":{\"bucket\":"
            + "{\"name\":\"media\"},\"reason\":\"PutObject\",\"object\":{\"key\":\"a\",\"size\":3,"
            + "\"etag\":\"abc\",\"version-id\":\"1\",\"sequencer\":\"00\"}}}",
        body -> authorized(source, body));
  }

  @Test
  void messages_of_event_grid_are_read_or_ignored_in_both_schemas() {
    PushedEvents source =
        Pushes.pushed(
            new EventGridEventsFactory(),
            Map.of("topic", GridMessage.TOPIC, "subscription", "uploads", "secret", TOKEN));
    for (String message :
        List.of(
            GridMessage.own(GridMessage.TOPIC, "BlobCreated", "media", "PutBlob"),
            GridMessage.cloud(GridMessage.TOPIC, "BlobDeleted", "media", "DeleteBlob"),
            GridMessage.validation(GridMessage.TOPIC))) {
      for (String type : List.of("Notification", "SubscriptionValidation")) {
        everyChangeOf(
            message,
            body ->
                source.receive(
                    Pushes.request(
                        "POST",
                        Map.of("secret", List.of(TOKEN)),
                        body,
                        "aeg-subscription-name",
                        "UPLOADS",
                        "aeg-event-type",
                        type)));
      }
    }
  }

  @Test
  void pushes_of_pub_sub_whose_token_is_right_are_read_or_ignored() throws Exception {
    try (Issuer issuer = new Issuer()) {
      PushedEvents source =
          Pushes.pushed(
              new PubSubEventsFactory("https://accounts.google.com", issuer.keys()),
              Map.of("audience", "us", "service-account", "a@b", "subscription", "s"));
      String token =
          issuer.token(
              Issuer.claims("https://accounts.google.com", "us")
                  .claim("email", "a@b")
                  .claim("email_verified", true));
      everyChangeOf(
          "{\"message\":{\"attributes\":{\"bucketId\":\"media\",\"objectId\":\"a\",\"eventType\":"
              + "\"OBJECT_FINALIZE\",\"objectGeneration\":\"17\"},\"messageId\":\"1\"},"
              + "\"subscription\":\"s\"}",
          200,
          body -> source.receive(Pushes.post(body, "Authorization", token)));
    }
  }

  @Test
  void notifications_of_sns_whose_sender_is_right_are_read_or_ignored() throws Exception {
    SnsSender sender = new SnsSender(folder);
    String certificate = sender.certificate();
    PushedEvents source =
        Pushes.pushed(
            new SnsEventsFactory(address -> certificate), Map.of("topic-arns", SnsSender.TOPIC));
    String message = S3Message.put("STAGING/local/a").json();
    everyChangeOf(SnsSender.notification(message).toString(), body -> plain(source, body));
    everyChangeOf(message, 100, changed -> signed(source, sender, changed));
  }

  private static void everyChangeOf(String message, Function<String, Reception> receive) {
    everyChangeOf(message, TRIES, receive);
  }

  private static void everyChangeOf(
      String message, int tries, Function<String, Reception> receive) {
    for (int seed = 0; seed < tries; seed++) {
      String changed = changed(message, new SplittableRandom(seed));
      assertThatCode(() -> assertThat(receive.apply(changed)).isNotNull())
          .as("seed %s: %s", seed, changed)
          .doesNotThrowAnyException();
    }
  }

  /** Single letters, or whole values of another kind, so that the message often stays JSON. */
  private static String changed(String message, RandomGenerator random) {
    StringBuilder text = new StringBuilder(message);
    for (int n = random.nextInt(3); n >= 0; n--) {
      int at = random.nextInt(text.length() - 1);
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        case 1 -> text.insert(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        case 2 -> text.delete(at, at + 1);
        default -> replaceValue(text, at, VALUES.get(random.nextInt(VALUES.size())));
      }
    }
    return text.toString();
  }

  private static void replaceValue(StringBuilder text, int from, String value) {
    int colon = text.indexOf(":\"", from);
    int end = colon < 0 ? -1 : text.indexOf("\"", colon + 2);
    if (end > 0) {
      text.replace(colon + 1, end + 1, value);
    }
  }

  private static Reception authorized(PushedEvents source, String body) {
    return source.receive(Pushes.post(body, "Authorization", "Bearer " + TOKEN));
  }

  private static Reception plain(PushedEvents source, String body) {
    return source.receive(Pushes.post(body));
  }

  private static Reception signed(PushedEvents source, SnsSender sender, String message) {
    try {
      return plain(source, sender.signed(SnsSender.notification(message)).toString());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
