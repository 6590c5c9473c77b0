package io.gatepass.events;

import static io.gatepass.events.Receptions.isRefused;

import io.gatepass.ports.EventsUnavailable;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be verified at the moment is asked for again, neither believed nor called forged. */
class KeysAwayTest {
  @TempDir Path folder;

  @Test
  void a_token_while_the_issuer_is_away_is_asked_for_again() throws Exception {
    PushedEvents source =
        Pushes.pushed(
            new PubSubEventsFactory("i", URI.create("http://127.0.0.1:1/keys")),
            Map.of("audience", "a", "service-account", "s", "subscription", "p"));
    String token = Issuer.token(Issuer.claims("i", "a"), Issuer.key("k"));

    isRefused(
        source.receive(Pushes.post("{}", "Authorization", token)), Reception.Why.UNVERIFIABLE);
  }

  @Test
  void a_notification_while_its_certificate_is_away_is_asked_for_again() throws Exception {
    PushedEvents source =
        Pushes.pushed(
            new SnsEventsFactory(address -> {
              throw new EventsUnavailable("away");
            }),
            Map.of("topic-arns", SnsSender.TOPIC));
    String message = new SnsSender(folder).signed(SnsSender.notification("{}")).toString();

    isRefused(source.receive(Pushes.post(message)), Reception.Why.UNVERIFIABLE);
  }
}
