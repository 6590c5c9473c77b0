package io.gatepass.events;

import io.gatepass.ports.EventSource;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.StoreSettings;
import java.util.Set;

/** A queue of SQS that S3 sends to. */
public final class SqsEventsFactory implements EventSourceFactory {

  @Override
  public String name() {
    return "sqs";
  }

  @Override
  public Set<String> settings() {
    return Set.of("queue-url", "region", "access-key", "secret-key");
  }

  @Override
  public EventSource create(StoreSettings settings, StoreSettings store) {
    ObjectRecords records = new ObjectRecords(BucketOf.setting("bucket", store, settings));
    SqsSettings sqs = SqsSettings.read(settings);
    settings.check();
    return new SqsQueue(sqs.client(), sqs.queueUrl(), records);
  }
}
