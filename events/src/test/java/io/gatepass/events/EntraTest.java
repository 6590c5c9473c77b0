package io.gatepass.events;

import static io.gatepass.events.Receptions.isArrivalOf;
import static io.gatepass.events.Receptions.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Event Grid that shows a token of the tenant's. */
class EntraTest {
  private static final String TENANT = "9a7b6c5d-1111-2222-3333-444455556666";
  private static final String ISSUER = "https://login.microsoftonline.com/" + TENANT + "/v2.0";
  private static final String BODY =
      GridMessage.own(GridMessage.TOPIC, "BlobCreated", "media", "PutBlob");

  private Issuer issuer;
  private PushedEvents source;

  @BeforeEach
  void start() throws Exception {
    issuer = new Issuer();
    source =
        Pushes.pushed(
            new EventGridEventsFactory(tenant -> issuer.keys()),
            Map.of(
                "topic",
                GridMessage.TOPIC,
                "subscription",
                "uploads",
                "tenant",
                TENANT,
                "audience",
                "api://gatepass"));
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void a_token_of_event_grid_is_believed_by_either_of_its_names() throws Exception {
    isArrivalOf(
        receive(claims(ISSUER).claim("azp", EventGridCaller.APPLICATION)), "STAGING/local/a+b%20c");
    isArrivalOf(
        receive(
            claims("https://sts.windows.net/" + TENANT + "/")
                .claim("appid", EventGridCaller.APPLICATION)),
        "STAGING/local/a+b%20c");
    assertThat(source.verifiesCredential()).isTrue();
  }

  @Test
  void a_token_of_another_application_or_tenant_is_refused() throws Exception {
    isRefused(receive(claims(ISSUER).claim("azp", "another")), Reception.Why.FORBIDDEN);
    isRefused(receive(claims(ISSUER)), Reception.Why.FORBIDDEN);
    isRefused(
        receive(claims("https://evil.example").claim("azp", EventGridCaller.APPLICATION)),
        Reception.Why.FORBIDDEN);
    isRefused(
        source.receive(Pushes.post(BODY, "aeg-subscription-name", "UPLOADS")),
        Reception.Why.UNAUTHENTICATED);
  }

  private static JWTClaimsSet.Builder claims(String issuedBy) {
    return Issuer.claims(issuedBy, "api://gatepass");
  }

  private Reception receive(JWTClaimsSet.Builder claims) throws JOSEException {
    return source.receive(
        Pushes.post(
            BODY, "Authorization", issuer.token(claims), "aeg-subscription-name", "UPLOADS"));
  }
}
