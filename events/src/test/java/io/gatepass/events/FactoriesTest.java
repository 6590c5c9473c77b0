package io.gatepass.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.StoreSettings;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactoriesTest {

  static Stream<EventSourceFactory> all() {
    return ServiceLoader.load(EventSourceFactory.class).stream().map(ServiceLoader.Provider::get);
  }

  @Test
  void every_source_is_found() {
    assertThat(all().map(EventSourceFactory::name))
        .containsExactlyInAnyOrder("minio", "sqs", "sns", "eventbridge", "pubsub", "eventgrid");
  }

  @ParameterizedTest
  @MethodSource("all")
  void without_settings_everything_that_is_missing_is_named(EventSourceFactory factory) {
    assertThatThrownBy(() ->
            factory.create(
                new StoreSettings(Pushes.STORE, Map.of()),
                new StoreSettings(Pushes.STORE, Map.of())))
        .isInstanceOfSatisfying(
            InvalidSettings.class,
            invalid ->
                assertThat(invalid.problems())
                    .hasSizeGreaterThan(1)
                    .extracting(InvalidSettings.Problem::setting)
                    .contains("source")
                    .allMatch(name -> name.equals("source") || factory.settings().contains(name)));
  }

  @Test
  void a_short_secret_is_refused_and_not_repeated() {
    assertThatThrownBy(() -> Pushes.source(new MinioEventsFactory(), Map.of("token", "hush-hush")))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("too short")
        .hasMessageNotContaining("hush-hush");
  }

  @Test
  void half_of_a_pair_is_refused() {
    String url = "https://sqs.eu-west-1.amazonaws.com/123456789012/uploads";

    assertRefused(
        new SqsEventsFactory(), Map.of("queue-url", url, "access-key", "x"), "secret-key");
    assertRefused(
        new EventGridEventsFactory(),
        Map.of("topic", "t", "subscription", "s", "audience", "a"),
        "tenant");
  }

  @Test
  void the_region_of_a_queue_at_amazon_is_in_its_url() {
    Pushes.source(
            new SqsEventsFactory(),
            Map.of("queue-url", "https://sqs.eu-west-1.amazonaws.com/123456789012/uploads"))
        .close();
  }

  private static void assertRefused(
      EventSourceFactory factory, Map<String, String> settings, String name) {
    assertThatThrownBy(() -> Pushes.source(factory, settings))
        .isInstanceOfSatisfying(
            InvalidSettings.class,
            invalid ->
                assertThat(invalid.problems())
                    .extracting(InvalidSettings.Problem::setting)
                    .contains(name));
  }
}
