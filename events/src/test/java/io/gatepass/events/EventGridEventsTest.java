package io.gatepass.events;

import static io.gatepass.events.Receptions.isArrivalOf;
import static io.gatepass.events.Receptions.isIgnored;
import static io.gatepass.events.Receptions.isRefused;
import static io.gatepass.events.Receptions.isRemovalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent.Why;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventGridEventsTest {
  private static final String SECRET = "a-secret-of-twenty-letters";
  private static final String KEY = "STAGING/local/a+b%20c";

  private final PushedEvents source =
      Pushes.pushed(
          new EventGridEventsFactory(),
          Map.of("topic", GridMessage.TOPIC, "subscription", "uploads", "secret", SECRET));

  @Test
  void both_schemas_are_read_and_the_key_as_it_is() {
    isArrivalOf(receive(own("BlobCreated", "media", "PutBlob")), KEY);
    isArrivalOf(receive(cloud("BlobCreated", "media", "PutBlockList")), KEY);
    isArrivalOf(receive("[" + cloud("BlobCreated", "media", "PutBlob") + "]"), KEY);
  }

  @ParameterizedTest
  @CsvSource({
    "BlobCreated, other, PutBlob, ELSEWHERE",
    "BlobCreated, media, CopyBlob, COPY",
    "BlobDeleted, other, DeleteBlob, ELSEWHERE",
    "BlobTierChanged, media, SetBlobTier, OTHER"
  })
  void everything_else_is_ignored_in_both_schemas(
      String type, String container, String api, Why why) {
    isIgnored(receive(own(type, container, api)), why);
    isIgnored(receive(cloud(type, container, api)), why);
  }

  @Test
  void a_removal_names_its_key_in_both_schemas() {
    isRemovalOf(receive(own("BlobDeleted", "media", "DeleteBlob")), KEY);
    isRemovalOf(receive(cloud("BlobDeleted", "media", "DeleteBlob")), KEY);
  }

  @Test
  void the_validation_is_answered_with_its_code_and_its_address_is_not_visited() {
    Reception answer = validate(GridMessage.TOPIC, SECRET);

    assertThat(answer)
        .isEqualTo(new Reception.Agreed(Map.of(), "{\"validationResponse\":\"code-1\"}"));
    isRefused(validate(GridMessage.TOPIC, "wrong"), Reception.Why.UNAUTHENTICATED);
    isRefused(validate(GridMessage.TOPIC + "2", SECRET), Reception.Why.FORBIDDEN);
  }

  @Test
  void event_grid_alone_is_permitted_to_send_cloud_events() {
    assertThat(options("eventgrid.azure.net", SECRET))
        .isInstanceOfSatisfying(
            Reception.Agreed.class,
            agreed ->
                assertThat(agreed.headers())
                    .containsEntry("WebHook-Allowed-Origin", "eventgrid.azure.net")
                    .containsEntry("Allow", "POST"));
    isRefused(options("evil.example", SECRET), Reception.Why.FORBIDDEN);
    isRefused(options("eventgrid.azure.net", "wrong"), Reception.Why.UNAUTHENTICATED);
  }

  @Test
  void a_wrong_secret_subscription_or_topic_is_refused() {
    String event = own("BlobCreated", "media", "PutBlob");

    isRefused(send(event, "wrong", "uploads", ""), Reception.Why.UNAUTHENTICATED);
    isRefused(
        source.receive(Pushes.post(event, "aeg-subscription-name", "UPLOADS")),
        Reception.Why.UNAUTHENTICATED);
    isRefused(send(event, SECRET, "others", ""), Reception.Why.FORBIDDEN);
    isRefused(
        receive(GridMessage.own("/other", "BlobCreated", "media", "PutBlob")),
        Reception.Why.FORBIDDEN);
    isRefused(
        receive(GridMessage.cloud("/other", "BlobCreated", "media", "PutBlob")),
        Reception.Why.FORBIDDEN);
    isRefused(receive("{"), Reception.Why.MALFORMED);
  }

  private Reception receive(String body) {
    return send(body, SECRET, "UPLOADS", "Notification");
  }

  private Reception validate(String topic, String secret) {
    return send(GridMessage.validation(topic), secret, "UPLOADS", "SubscriptionValidation");
  }

  private Reception send(String body, String secret, String subscription, String type) {
    Map<String, List<String>> query = Map.of("secret", List.of(secret));
    Push push =
        Pushes.request(
            "POST", query, body, "aeg-subscription-name", subscription, "aeg-event-type", type);
    return source.receive(push);
  }

  private Reception options(String origin, String secret) {
    Map<String, List<String>> query = Map.of("secret", List.of(secret));
    return source.receive(Pushes.request("OPTIONS", query, "", "WebHook-Request-Origin", origin));
  }

  private static String own(String type, String container, String api) {
    return GridMessage.own(GridMessage.TOPIC, type, container, api);
  }

  private static String cloud(String type, String container, String api) {
    return GridMessage.cloud(GridMessage.TOPIC, type, container, api);
  }
}
