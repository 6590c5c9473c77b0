package io.gatepass.app.key;

import static java.util.stream.Collectors.joining;

import io.gatepass.app.audit.Given;
import io.gatepass.app.credential.SecretToken;
import io.gatepass.app.upload.Access;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Adds a key; its secret is in the answer, and nowhere else. */
public final class CreateKey {
  private final ApiKeyRepository keys;
  private final InstantSource clock;
  private final RandomGenerator random;

  /** What was kept, and what its holder is told once. */
  public record Made(ApiKey key, SecretToken token) {
    /** What may be told of it to others than its holder. */
    public Given given() {
      Caller holder = key.caller();
      return Given.credential(
              Map.of(
                  "tenant",
                  holder.tenant(),
                  "owner",
                  holder.owner(),
                  "scopes",
                  holder.scopes().stream().sorted().map(Scope::label).collect(joining(",")),
                  "until",
                  key.expiresAt().map(Instant::toString).orElse("revoked")))
          .about(KeyId.of(key.id()));
    }
  }

  /** The generator must be a secure one. */
  public CreateKey(ApiKeyRepository keys, InstantSource clock, RandomGenerator random) {
    this.keys = keys;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Adds what that request describes.
   *
   * @throws io.gatepass.app.problem.InvalidRequest naming everything that is wrong with it
   */
  public Made create(Caller caller, KeyRequest request) {
    Access.require(caller, Scope.ADMIN);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    NewKey wanted = request.read(now);
    UUID id = UploadId.at(now, random).value();
    SecretToken token = SecretToken.make(KeyId.FORM, id, random);
    ApiKey key =
        new ApiKey(id, wanted.name(), wanted.caller(), now, wanted.expiresAt(), Optional.empty());
    keys.add(new ApiKeyRepository.Kept(key, token.digest()));
    return new Made(key, token);
  }
}
