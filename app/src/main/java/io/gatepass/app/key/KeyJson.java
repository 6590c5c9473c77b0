package io.gatepass.app.key;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.app.apidocs.Words;
import io.gatepass.domain.Scope;
import io.gatepass.ports.ApiKey;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as the operator sees it.
 *
 * @param id how the key begins
 * @param expiresAt absent: never
 * @param revokedAt absent: it was not revoked
 * @param key the whole key, only in the answer that made it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeyJson(
    String id,
    String name,
    String tenant,
    String owner,
    @ArraySchema(
            schema =
                @Schema(
                    extensions =
                        @Extension(
                            properties =
                                @ExtensionProperty(
                                    name = Words.KEY,
                                    value = Words.SCOPE,
                                    parseValue = true))))
        List<String> scopes,
    String createdAt,
    @Nullable String expiresAt,
    @Nullable String revokedAt,
    @Nullable String key) {

  public static KeyJson of(ApiKey key) {
    return of(key, null);
  }

  public static KeyJson withSecret(CreateKey.Made made) {
    return of(made.key(), made.token().text());
  }

  private static KeyJson of(ApiKey key, @Nullable String token) {
    return new KeyJson(
        KeyId.of(key.id()),
        key.name(),
        key.caller().tenant(),
        key.caller().owner(),
        key.caller().scopes().stream().sorted().map(Scope::label).toList(),
        key.createdAt().toString(),
        key.expiresAt().map(Instant::toString).orElse(null),
        key.revokedAt().map(Instant::toString).orElse(null),
        token);
  }

  @Override
  public String toString() {
    return "KeyJson[" + id + "]";
  }
}
