package io.gatepass.app.whole;

import java.net.URI;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** A queue that S3 would send to. */
final class Queue implements AutoCloseable {
  private final SQSRestServer server =
      SQSRestServerBuilder.withDynamicPort().withInterface("127.0.0.1").start();
  private final URI endpoint =
      URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
  private final String url = endpoint + "/000000000000/uploads";
  private final SqsClient sender =
      SqsClient.builder()
          .endpointOverride(endpoint)
          .region(Region.US_EAST_1)
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("x", "x")))
          .build();

  Queue() {
    sender.createQueue(
        q -> q.queueName("uploads").attributes(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1")));
  }

  /** All that an operator sets to have the events of the store of that name fetched here. */
  Map<String, String> environment(String store) {
    String prefix = "GATEPASS_EVENTS_" + store + "_";
    return Map.of(
        prefix + "SOURCE", "sqs",
        prefix + "QUEUE_URL", url,
        prefix + "REGION", "us-east-1",
        prefix + "ACCESS_KEY", "x",
        prefix + "SECRET_KEY", "x");
  }

  void send(PushedEvent event) {
    sender.sendMessage(m -> m.queueUrl(url).messageBody(event.records()));
  }

  boolean isEmpty() {
    Map<QueueAttributeName, String> counts =
        sender
            .getQueueAttributes(q -> q.queueUrl(url).attributeNames(QueueAttributeName.ALL))
            .attributes();
    return "0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        && "0".equals(counts.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
  }

  @Override
  public void close() {
    sender.close();
    server.stopAndWait();
  }
}
