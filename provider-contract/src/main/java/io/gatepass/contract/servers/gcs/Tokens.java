package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who calls the JSON API: a JWT of the account itself, or a token that was given for one. */
final class Tokens {
  private static final String BEARER = "Bearer ";
  private static final long LIFETIME_SECONDS = 3_600;

  private final Account account;
  private final InstantSource clock;
  private final Set<String> issued = ConcurrentHashMap.newKeySet();

  Tokens(Account account, InstantSource clock) {
    this.account = account;
    this.clock = clock;
  }

  /** RFC 7523: a token for an assertion. */
  Reply issue(Request request) {
    Query form = Query.of(new String(request.body(), UTF_8));
    if (!genuine(form.get("assertion").orElse(""))) {
      return Reply.json(
          400,
          """
          {"error": "invalid_grant", "error_description": "Invalid JWT Signature."}\
          """);
    }
    String token = UUID.randomUUID().toString();
    issued.add(token);
    return Reply.json(
        200,
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "access_token", token,
                    "token_type", "Bearer",
                    "expires_in", LIFETIME_SECONDS)));
  }

  /** One that is shown must be right; none is let through, because none travels in the clear. */
  void check(Request request) {
    Optional<String> token =
        request
            .header("Authorization")
            .map(value -> value.startsWith(BEARER) ? value.substring(BEARER.length()) : "");
    if (token.filter(shown -> !issued.contains(shown) && !genuine(shown)).isPresent()) {
      throw new Refusal(401, "AuthenticationRequired", "Invalid Credentials");
    }
  }

  private boolean genuine(String jwt) {
    String[] parts = jwt.split("\\.", -1);
    if (parts.length != 3) {
      return false;
    }
    try {
      JsonNode claims = json(parts[1]);
      return json(parts[0]).path("alg").asString("").equals("RS256")
          && claims.path("iss").asString("").equals(Account.EMAIL)
          && claims.path("exp").asLong(0) > clock.instant().getEpochSecond()
          && account.verifies(
              (parts[0] + "." + parts[1]).getBytes(US_ASCII),
              Base64.getUrlDecoder().decode(parts[2]));
    } catch (IllegalArgumentException | JacksonException malformed) {
      return false;
    }
  }

  private static JsonNode json(String base64) {
    return JsonMapper.shared().readTree(new String(Base64.getUrlDecoder().decode(base64), UTF_8));
  }
}
