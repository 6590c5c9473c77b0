package io.gatepass.events;

import io.gatepass.ports.EventSource;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.StoreSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Topics of SNS that S3 sends to, delivered over HTTP with a signature. */
public final class SnsEventsFactory implements EventSourceFactory {
  private static final Pattern TOPIC = Pattern.compile("arn:[a-z-]+:sns:[a-z0-9-]+:\\d{12}:[^:]+");
  private static final String FIX =
      "write the ARNs of the topics, such as arn:aws:sns:eu-west-1:123456789012:uploads";

  private final SnsWeb web;

  public SnsEventsFactory() {
    this(new AmazonWeb(Duration.ofSeconds(5)));
  }

  SnsEventsFactory(SnsWeb web) {
    this.web = web;
  }

  @Override
  public String name() {
    return "sns";
  }

  @Override
  public Set<String> settings() {
    return Set.of("topic-arns");
  }

  @Override
  public EventSource create(StoreSettings settings, StoreSettings store) {
    ObjectRecords records = new ObjectRecords(BucketOf.setting("bucket", store, settings));
    Set<String> topics =
        Arrays.stream(settings.required("topic-arns", FIX).split(",", -1))
            .map(String::strip)
            .collect(Collectors.toUnmodifiableSet());
    if (!topics.equals(Set.of("")) && !topics.stream().allMatch(TOPIC.asMatchPredicate())) {
      settings.refuse("topic-arns", "is not valid", FIX);
    }
    settings.check();
    return new SnsEvents(topics, new SnsSignature(web), web, records);
  }
}
