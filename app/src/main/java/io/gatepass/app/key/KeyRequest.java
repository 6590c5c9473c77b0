package io.gatepass.app.key;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatepass.app.apidocs.Words;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.StrictText;
import io.gatepass.app.http.StrictTexts;
import io.gatepass.app.http.StrictWhole;
import io.gatepass.domain.Caller;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Scope;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sends to create a key.
 *
 * @param name tells it from others in the list, 1 to 100 characters
 * @param tenant whose objects it reaches: 1 to 63 of a-z, 0-9, _ and -
 * @param owner whose uploads within the tenant, 1 to 255 characters
 * @param scopes what it permits: {@code upload}, {@code download}, {@code delete}, {@code metrics},
 *     {@code admin}
 * @param expiresIn in seconds; without this and {@code expiresAt} it is good until it is revoked
 * @param expiresAt a time such as 2030-12-31T23:59:59Z, instead of {@code expiresIn}
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
public record KeyRequest(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @Serdeable.Deserializable(using = StrictText.class)
        @Nullable String name,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @Serdeable.Deserializable(using = StrictText.class)
        @Nullable String tenant,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @Serdeable.Deserializable(using = StrictText.class)
        @Nullable String owner,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
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
        @Serdeable.Deserializable(using = StrictTexts.class)
        @Nullable List<String> scopes,
    @Serdeable.Deserializable(using = StrictWhole.class) @Nullable Long expiresIn,
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String expiresAt) {

  /** Refuses with everything that is wrong at once. */
  public NewKey read(Instant now) {
    Fields fields = new Fields();
    Optional<String> called = fields.required("name", name, NewKey::name);
    Optional<String> customer = fields.required("tenant", tenant, KeyRequest::tenant);
    Optional<String> person = fields.required("owner", owner, KeyRequest::owner);
    Optional<Set<Scope>> granted = fields.required("scopes", scopes, KeyRequest::scopes);
    Optional<Instant> end = expiry(fields, now);
    return fields.end(() ->
        new NewKey(
            called.orElseThrow(),
            new Caller(customer.orElseThrow(), person.orElseThrow(), granted.orElseThrow()),
            end));
  }

  private Optional<Instant> expiry(Fields fields, Instant now) {
    if (expiresIn != null && expiresAt != null) {
      fields.refuse("expiresAt", "expiry_ambiguous", "Give expiresIn or expiresAt, not both.");
    }
    return fields
        .optional("expiresIn", expiresIn, seconds -> Expiry.in(now, seconds))
        .or(() -> fields.optional("expiresAt", expiresAt, text -> Expiry.at(now, text)));
  }

  private static String tenant(String text) {
    return new Caller(text, Caller.local().owner(), Set.of()).tenant();
  }

  private static String owner(String text) {
    return new Caller(Caller.local().tenant(), text, Set.of()).owner();
  }

  private static Set<Scope> scopes(List<String> labels) {
    Set<Scope> known =
        labels.stream().map(KeyRequest::scope).collect(Collectors.toUnmodifiableSet());
    if (known.isEmpty()) {
      throw new InvalidValue("scopes_empty", "A key without scopes permits nothing: name some.");
    }
    return known;
  }

  private static Scope scope(String label) {
    return Scope.parse(label)
        .orElseThrow(() ->
            new InvalidValue(
                "scope_unknown", "Scopes are upload, download, delete, metrics and admin."));
  }
}
