package io.gatepass.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.EventsUnavailable;
import io.gatepass.ports.PulledEvents;
import io.gatepass.ports.StorageEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

class SqsQueueTest {
  private static SQSRestServer server;
  private static SqsClient owner;
  private static String url;

  private PulledEvents queue;

  @BeforeAll
  static void start() {
    server = SQSRestServerBuilder.withDynamicPort().withInterface("127.0.0.1").start();
    URI endpoint =
        URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
    owner =
        SqsClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
            .build();
    owner.createQueue(
        q -> q.queueName("uploads").attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1")));
    url = endpoint + "/000000000000/uploads";
  }

  @AfterAll
  static void stop() {
    owner.close();
    server.stopAndWait();
  }

  @BeforeEach
  void empty() {
    owner.purgeQueue(q -> q.queueUrl(url));
    queue = queue(url);
  }

  @AfterEach
  void close() {
    queue.close();
  }

  @Test
  void messages_of_s3_are_read_and_gone_once_acknowledged() {
    send(S3Message.put("a%2Bb+c.jpg").json());
    send(S3Message.TEST);

    List<PulledEvents.Message> received = received(2);
    assertThat(received.stream().flatMap(message -> message.events().stream()))
        .hasSize(2)
        .contains(new StorageEvent.Ignored(StorageEvent.Why.TEST))
        .anyMatch(event -> event instanceof StorageEvent.Arrived a && a.key().equals("a+b c.jpg"));
    received.forEach(queue::acknowledge);

    assertThat(queue.receive()).isEmpty();
  }

  @Test
  void a_message_that_was_not_acknowledged_comes_again_as_the_same_event() {
    send(S3Message.put("a").json());

    List<StorageEvent> first = received(1).getFirst().events();
    assertThat(received(1).getFirst().events()).isEqualTo(first);
  }

  @Test
  void a_message_that_cannot_be_read_tells_nothing_and_can_be_removed() {
    send("not json");

    assertThat(received(1).getFirst().events())
        .containsExactly(new StorageEvent.Ignored(StorageEvent.Why.OTHER));
  }

  @Test
  void a_queue_that_is_away_or_does_not_exist_is_unavailable() {
    try (PulledEvents away = queue("http://127.0.0.1:1/000000000000/uploads");
        PulledEvents missing = queue(url + "-that-nobody-made")) {
      assertThatThrownBy(away::receive).isInstanceOf(EventsUnavailable.class).hasNoCause();
      assertThatThrownBy(missing::receive).isInstanceOf(EventsUnavailable.class).hasNoCause();
    }
  }

  private List<PulledEvents.Message> received(int count) {
    List<PulledEvents.Message> all = new ArrayList<>();
    while (all.size() < count) {
      all.addAll(queue.receive());
    }
    return all;
  }

  private static void send(String body) {
    owner.sendMessage(m -> m.queueUrl(url).messageBody(body));
  }

  private static PulledEvents queue(String url) {
    return (PulledEvents)
        Pushes.source(
            new SqsEventsFactory(),
            Map.of("queue-url", url, "region", "us-east-1", "access-key", "x", "secret-key", "x"));
  }
}
