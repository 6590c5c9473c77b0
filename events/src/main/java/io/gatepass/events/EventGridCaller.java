package io.gatepass.events;

import io.gatepass.ports.Push;
import io.gatepass.ports.Reception.Why;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * How Event Grid shows that it is the caller: a secret in the address that only it was given, a
 * token of Entra, or both.
 */
record EventGridCaller(Optional<SharedToken> secret, Optional<Entra> entra) {
  /** Event Grid as an application, the same in every tenant of the public cloud. */
  static final String APPLICATION = "4962773b-9cdb-44cf-a8bf-237846a00ab7";

  record Entra(WebTokens tokens, TokenRules rules) {}

  static EventGridCaller read(StoreSettings settings, Function<String, URI> keysOfTenant) {
    Optional<SharedToken> secret =
        settings
            .optional("secret")
            .map(text -> SharedToken.of(SharedToken.secret(settings, "secret")));
    Optional<String> tenant =
        settings.parsed("tenant", EventGridCaller::uuid, "write the directory id of the tenant");
    Optional<String> audience = settings.optional("audience");
    if (tenant.isPresent() != audience.isPresent()) {
      settings.refuse(
          tenant.isPresent() ? "audience" : "tenant",
          "is missing",
          "write both to have tokens of Entra verified");
    }
    if (secret.isEmpty() && tenant.isEmpty()) {
      settings.refuse(
          "secret",
          "is missing",
          "write a secret that is in the endpoint's address as ?secret=, or tenant and audience");
    }
    return new EventGridCaller(
        secret,
        tenant.flatMap(id -> audience.map(text -> entra(id, text, keysOfTenant.apply(id)))));
  }

  private static String uuid(String text) {
    return UUID.fromString(text).toString();
  }

  private static Entra entra(String tenant, String audience, URI keys) {
    Set<String> issuers =
        Set.of(
            "https://sts.windows.net/" + tenant + "/",
            "https://login.microsoftonline.com/" + tenant + "/v2.0");
    return new Entra(
        new WebTokens(keys),
        new TokenRules(
            issuers,
            audience,
            claims ->
                APPLICATION.equals(claims.getClaim("appid"))
                    || APPLICATION.equals(claims.getClaim("azp"))));
  }

  /** Why it is not the caller; empty when it is. */
  Optional<Why> refusal(Push push) {
    return secretRefusal(push)
        .or(() -> entra.flatMap(token -> token.tokens().refusal(push, token.rules())));
  }

  /** The same by the secret alone: the question whether events are wanted carries no token. */
  Optional<Why> secretRefusal(Push push) {
    return secret
        .filter(expected -> !expected.is(push.parameter("secret")))
        .map(wrong -> Why.UNAUTHENTICATED);
  }
}
