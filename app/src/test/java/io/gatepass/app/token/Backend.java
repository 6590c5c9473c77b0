package io.gatepass.app.token;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.domain.Caller;
import io.gatepass.domain.TokenId;
import io.gatepass.ports.Credentials.Verdict;
import io.gatepass.ports.UploadToken;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who makes upload tokens for browsers, at the sample gateway. */
final class Backend {
  static final TokenRequest ONE = new TokenRequest(null, null, null, null, null, null, null);

  private final Sample sample;
  private final CreateToken create;
  private final UploadTokenCredentials door;

  Backend(Sample sample) {
    this.sample = sample;
    this.create =
        new CreateToken(
            sample.uploads().tokens(),
            SamplePolicies.all(),
            sample.charges(),
            sample.clock(),
            new SecureRandom());
    this.door = new UploadTokenCredentials(sample.uploads().tokens());
  }

  static TokenRequest upTo(long count) {
    return new TokenRequest(null, null, count, null, null, null, null);
  }

  static TokenRequest under(String policy, @Nullable Long maxSize) {
    return new TokenRequest(policy, maxSize, null, null, null, null, null);
  }

  static TokenRequest with(Map<String, @Nullable String> metadata) {
    return new TokenRequest(null, null, null, null, metadata, null, null);
  }

  CreateToken.Made make(TokenRequest request) {
    return make(Sample.ANN, request);
  }

  CreateToken.Made make(Caller caller, TokenRequest request) {
    return create.create(caller, request);
  }

  /** What the door makes of that text now. */
  Verdict show(String text) {
    return door.verify(text, sample.clock().instant());
  }

  /** Whoever holds it, let in by the door now. */
  Caller holder(CreateToken.Made made) {
    if (show(made.secret().text()) instanceof Verdict.Verified verified) {
      return verified.caller();
    }
    throw new AssertionError("It is refused.");
  }

  /** As it is kept now. */
  UploadToken kept(CreateToken.Made made) {
    return sample.uploads().tokens().get(made.token().id());
  }

  void revoke(CreateToken.Made made) {
    new RevokeToken(sample.uploads().tokens(), sample.clock()).revoke(Sample.ANN, idOf(made));
  }

  static Optional<TokenId> idOf(CreateToken.Made made) {
    return Optional.of(made.token().id());
  }
}
