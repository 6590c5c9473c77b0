package io.gatepass.events;

import io.gatepass.ports.EventSource;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.StoreSettings;
import java.util.Set;

/** The webhook of a MinIO server, which sends its token. */
public final class MinioEventsFactory implements EventSourceFactory {

  @Override
  public String name() {
    return "minio";
  }

  @Override
  public Set<String> settings() {
    return Set.of("token");
  }

  @Override
  public EventSource create(StoreSettings settings, StoreSettings store) {
    ObjectRecords records = new ObjectRecords(BucketOf.setting("bucket", store, settings));
    SharedToken token = SharedToken.bearer(settings);
    settings.check();
    return new TokenEvents(token, records::read);
  }
}
