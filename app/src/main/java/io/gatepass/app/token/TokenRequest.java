package io.gatepass.app.token;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.StrictText;
import io.gatepass.app.http.StrictWhole;
import io.gatepass.app.upload.UploadRequest;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Caller;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a backend sends to make an upload token.
 *
 * @param policy of everything that is created under it; left out: the one without asking
 * @param maxSize bytes of the largest file; left out: what the policy permits
 * @param count how many uploads, 1 to 10,000; left out: 1
 * @param expiresIn seconds in which they may be created, up to a day; left out: 900
 * @param metadata what each of them carries, and its client cannot change
 * @param tenant whose they are, with {@code owner}; needs the scope {@code admin}
 * @param owner left out: who makes the token
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
public record TokenRequest(
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String policy,
    @Serdeable.Deserializable(using = StrictWhole.class) @Nullable Long maxSize,
    @Serdeable.Deserializable(using = StrictWhole.class) @Nullable Long count,
    @Serdeable.Deserializable(using = StrictWhole.class) @Nullable Long expiresIn,
    @Nullable Map<String, @Nullable String> metadata,
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String tenant,
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String owner) {
  private static final int MOST = 10_000;
  private static final Duration USUAL = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Refuses with everything that is wrong at once. */
  NewToken read(Caller caller) {
    Fields fields = new Fields();
    Optional<PolicyName> rules = fields.optional("policy", policy, PolicyName::new);
    Optional<ByteCount> largest = fields.optional("maxSize", maxSize, ByteCount::new);
    Optional<Integer> uploads = fields.optional("count", count, TokenRequest::uploads);
    Optional<Duration> life = fields.optional("expiresIn", expiresIn, TokenRequest::life);
    Optional<Metadata> notes = fields.optional("metadata", metadata, UploadRequest::notes);
    Optional<String> customer = fields.optional("tenant", tenant, text -> of(text, "o").tenant());
    Optional<String> person = fields.optional("owner", owner, text -> of("t", text).owner());
    return fields.end(() ->
        new NewToken(
            of(customer.orElse(caller.tenant()), person.orElse(caller.owner())),
            rules,
            largest,
            uploads.orElse(1),
            life.orElse(USUAL),
            notes.orElse(Metadata.NONE)));
  }

  boolean isForOthers() {
    return tenant != null || owner != null;
  }

  private static Caller of(String tenant, String owner) {
    return new Caller(tenant, owner, Set.of());
  }

  private static int uploads(long number) {
    if (number < 1 || number > MOST) {
      throw new InvalidValue("count_invalid", "A token permits 1 to 10000 uploads.");
    }
    return (int) number;
  }

  private static Duration life(long seconds) {
    if (seconds < 1 || seconds > LONGEST.toSeconds()) {
      throw new InvalidValue(
          "token_expires_in_invalid", "A token may live from 1 second to a day, in seconds.");
    }
    return Duration.ofSeconds(seconds);
  }
}
