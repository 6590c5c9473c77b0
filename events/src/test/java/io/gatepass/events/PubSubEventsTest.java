package io.gatepass.events;

import static io.gatepass.events.Receptions.isArrivalOf;
import static io.gatepass.events.Receptions.isIgnored;
import static io.gatepass.events.Receptions.isRefused;
import static io.gatepass.events.Receptions.isRemovalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PubSubEventsTest {
  private static final String GOOGLE = "https://accounts.google.com";
  private static final String AUDIENCE = "https://gatepass.example/v1/events/main";
  private static final String ACCOUNT = "push@acme.iam.gserviceaccount.com";
  private static final String SUBSCRIPTION = "projects/acme/subscriptions/uploads";
  private static final String BODY = body(SUBSCRIPTION, "OBJECT_FINALIZE", "media");

  private static Issuer issuer;
  private static PushedEvents source;

  @BeforeAll
  static void start() throws Exception {
    issuer = new Issuer();
    source =
        Pushes.pushed(
            new PubSubEventsFactory(GOOGLE, issuer.keys()),
            Map.of("audience", AUDIENCE, "service-account", ACCOUNT, "subscription", SUBSCRIPTION));
  }

  @AfterAll
  static void stop() {
    issuer.close();
  }

  @Test
  void a_push_with_a_right_token_is_read_and_its_key_as_it_is() throws Exception {
    isArrivalOf(receive(claims(), BODY), "a+b%20c.bin");
  }

  @ParameterizedTest
  @CsvSource({
    "OBJECT_FINALIZE, other, ELSEWHERE",
    "OBJECT_DELETE, other, ELSEWHERE",
    "OBJECT_METADATA_UPDATE, media, OTHER"
  })
  void everything_else_is_ignored(String type, String bucket, StorageEvent.Why why)
      throws Exception {
    isIgnored(receive(claims(), body(SUBSCRIPTION, type, bucket)), why);
  }

  @Test
  void a_removal_names_its_key() throws Exception {
    isRemovalOf(receive(claims(), body(SUBSCRIPTION, "OBJECT_DELETE", "media")), "a+b%20c.bin");
  }

  @Test
  void a_token_for_somebody_else_is_refused() throws Exception {
    isRefused(receive(claims().audience("https://other.example"), BODY), Reception.Why.FORBIDDEN);
    isRefused(receive(claims().issuer("https://evil.example"), BODY), Reception.Why.FORBIDDEN);
    isRefused(receive(claims().claim("email", "me@evil.example"), BODY), Reception.Why.FORBIDDEN);
    isRefused(receive(claims().claim("email_verified", false), BODY), Reception.Why.FORBIDDEN);
  }

  @Test
  void a_token_that_is_over_or_not_yet_or_for_ever_is_refused() throws Exception {
    Date hourAgo = Date.from(Instant.now().minusSeconds(3600));
    Date inAnHour = Date.from(Instant.now().plusSeconds(3600));

    isRefused(receive(claims().expirationTime(hourAgo), BODY), Reception.Why.UNAUTHENTICATED);
    isRefused(receive(claims().expirationTime(null), BODY), Reception.Why.UNAUTHENTICATED);
    isRefused(receive(claims().issueTime(inAnHour), BODY), Reception.Why.UNAUTHENTICATED);
    isRefused(receive(claims().issueTime(null), BODY), Reception.Why.UNAUTHENTICATED);
  }

  @Test
  void a_token_that_nobody_or_somebody_else_signed_is_refused() throws Exception {
    isRefused(send(Issuer.token(claims(), Issuer.key("k1")), BODY), Reception.Why.UNAUTHENTICATED);
    isRefused(
        send("Bearer " + new PlainJWT(claims().build()).serialize(), BODY),
        Reception.Why.UNAUTHENTICATED);
    isRefused(send("Bearer x", BODY), Reception.Why.UNAUTHENTICATED);
    isRefused(source.receive(Pushes.post(BODY)), Reception.Why.UNAUTHENTICATED);
  }

  @Test
  void forged_tokens_do_not_make_the_gateway_call_the_issuer_again_and_again() throws Exception {
    int before = issuer.asked.get();
    for (int i = 0; i < 10; i++) {
      isRefused(
          send(Issuer.token(claims(), Issuer.key("forged" + i)), BODY),
          Reception.Why.UNAUTHENTICATED);
    }

    assertThat(issuer.asked.get() - before).isLessThan(4);
  }

  @Test
  void another_subscription_is_refused() throws Exception {
    isRefused(
        receive(claims(), body("projects/x/subscriptions/y", "OBJECT_FINALIZE", "media")),
        Reception.Why.FORBIDDEN);
  }

  private static JWTClaimsSet.Builder claims() {
    return Issuer.claims(GOOGLE, AUDIENCE).claim("email", ACCOUNT).claim("email_verified", true);
  }

  private static Reception receive(JWTClaimsSet.Builder claims, String body) throws JOSEException {
    return send(issuer.token(claims), body);
  }

  private static Reception send(String credential, String body) {
    return source.receive(Pushes.post(body, "Authorization", credential));
  }

  private static String body(String subscription, String type, String bucket) {
    return """
    {"message":{"attributes":{"bucketId":"%s","objectId":"a+b%%20c.bin","eventType":"%s",
    "objectGeneration":"1700000000000001","payloadFormat":"JSON_API_V1"},"data":"e30=",
    "messageId":"1","publishTime":"2026-11-21T12:00:00Z"},"subscription":"%s"}
    """
        .formatted(bucket, type, subscription);
  }
}
