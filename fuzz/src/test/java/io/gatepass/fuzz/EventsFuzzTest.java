package io.gatepass.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.gatepass.domain.StoreName;
import io.gatepass.events.EventBridgeEventsFactory;
import io.gatepass.events.EventGridEventsFactory;
import io.gatepass.events.MinioEventsFactory;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.StoreSettings;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Events whose sender has proven itself, and which hold anything at all. */
class EventsFuzzTest {
  private static final StoreName STORE = new StoreName("main");
  private static final String TOKEN = "a-token-of-twenty-letters";
  private static final PushedEvents MINIO = source(new MinioEventsFactory(), "token");
  private static final PushedEvents BRIDGE = source(new EventBridgeEventsFactory(), "token");
  private static final PushedEvents GRID = source(new EventGridEventsFactory(), "secret");

  @FuzzTest(maxDuration = "60s")
  void records_of_s3_and_minio_are_answered(@NotNull String body) {
    assertThat(MINIO.receive(push(body, Map.of("Authorization", List.of("Bearer " + TOKEN)))))
        .isNotNull();
  }

  @FuzzTest(maxDuration = "60s")
  void messages_of_event_bridge_are_answered(@NotNull String body) {
    assertThat(BRIDGE.receive(push(body, Map.of("Authorization", List.of("Bearer " + TOKEN)))))
        .isNotNull();
  }

  @FuzzTest(maxDuration = "60s")
  void messages_of_event_grid_are_answered(@NotNull String body) {
    assertThat(
            GRID.receive(
                push(
                    body,
                    Map.of(
                        "aeg-subscription-name", List.of("UPLOADS"),
                        "aeg-event-type", List.of("Notification")))))
        .isNotNull();
  }

  private static Push push(String body, Map<String, List<String>> headers) {
    return new Push("POST", Map.of("secret", List.of(TOKEN)), headers, body, Instant.EPOCH);
  }

  private static PushedEvents source(EventSourceFactory factory, String secret) {
    Map<String, String> settings =
        secret.equals("token")
            ? Map.of(secret, TOKEN)
            : Map.of(secret, TOKEN, "topic", "/subscriptions/1", "subscription", "uploads");
    return (PushedEvents)
        factory.create(
            new StoreSettings(STORE, settings),
            new StoreSettings(STORE, Map.of("bucket", "media", "container", "media")));
  }
}
