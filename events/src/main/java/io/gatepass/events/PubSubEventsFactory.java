package io.gatepass.events;

import io.gatepass.ports.EventSource;
import io.gatepass.ports.EventSourceFactory;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.Set;

/** A push subscription of Pub/Sub that Cloud Storage sends to. */
public final class PubSubEventsFactory implements EventSourceFactory {
  private final String issuer;
  private final URI keys;

  public PubSubEventsFactory() {
    this("https://accounts.google.com", URI.create("https://www.googleapis.com/oauth2/v3/certs"));
  }

  PubSubEventsFactory(String issuer, URI keys) {
    this.issuer = issuer;
    this.keys = keys;
  }

  @Override
  public String name() {
    return "pubsub";
  }

  @Override
  public Set<String> settings() {
    return Set.of("audience", "service-account", "subscription");
  }

  @Override
  public EventSource create(StoreSettings settings, StoreSettings store) {
    String bucket = BucketOf.setting("bucket", store, settings);
    String audience = settings.required("audience", "write the audience of the push subscription");
    String account =
        settings.required(
            "service-account", "write the e-mail address that the subscription pushes as");
    String subscription =
        settings.required(
            "subscription", "write its full name: projects/<project>/subscriptions/<name>");
    settings.check();
    TokenRules rules =
        new TokenRules(
            Set.of(issuer),
            audience,
            claims ->
                account.equals(claims.getClaim("email"))
                    && Boolean.TRUE.equals(claims.getClaim("email_verified")));
    return new PubSubEvents(new WebTokens(keys), rules, subscription, bucket);
  }
}
