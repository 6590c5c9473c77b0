package io.gatepass.events;

import io.gatepass.ports.EventsUnavailable;
import io.gatepass.ports.PulledEvents;
import io.gatepass.ports.StorageEvent;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Messages of S3 in a queue; who may put them there is the queue's own policy. */
record SqsQueue(SqsClient client, String url, ObjectRecords records) implements PulledEvents {
  private static final int MOST = 10;
  private static final int WAIT_SECONDS = 5;

  @Override
  public List<Message> receive() {
    return ask(() ->
            client.receiveMessage(
                r -> r.queueUrl(url).maxNumberOfMessages(MOST).waitTimeSeconds(WAIT_SECONDS)))
        .messages()
        .stream()
        .map(message -> new Message(events(message.body()), message.receiptHandle()))
        .toList();
  }

  /** What cannot be read would come again for ever, and is only a hint: it is taken as nothing. */
  private List<StorageEvent> events(String body) {
    return Json.read(body)
        .map(records::read)
        .orElse(List.of(new StorageEvent.Ignored(StorageEvent.Why.OTHER)));
  }

  @Override
  public void acknowledge(Message message) {
    ask(() -> client.deleteMessage(r -> r.queueUrl(url).receiptHandle(message.receipt())));
  }

  private static <T> T ask(Supplier<T> call) {
    try {
      return call.get();
    } catch (SqsException refused) {
      AwsErrorDetails details = refused.awsErrorDetails();
      throw new EventsUnavailable(
          "The queue refuses: "
              + refused.statusCode()
              + (details == null ? "" : " " + details.errorCode()));
    } catch (SdkException failed) {
      throw new EventsUnavailable("The queue does not answer.");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
