package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.TokenId;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Once;
import io.gatepass.ports.OnceUploads;
import io.gatepass.ports.TokenRefused;
import io.gatepass.ports.TokenRefused.Why;
import io.gatepass.ports.UploadRepository;
import io.gatepass.ports.UploadToken;
import io.gatepass.ports.UploadTokenRepository;
import io.gatepass.ports.UploadTokenRepository.Kept;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is created under upload tokens, and counted by them. */
interface UploadTokenCases {
  UploadRepository uploads();

  TestDatabase database();

  @Test
  default void a_token_is_read_as_it_was_written() {
    List<Kept> all = List.of(TokenSamples.full(), TokenSamples.plain(3));
    all.forEach(tokens()::add);

    assertThat(all).allSatisfy(kept -> assertThat(tokens().find(kept.token().id())).contains(kept));
    assertThat(tokens().find(new TokenId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  default void what_is_created_under_a_token_is_counted_and_keeps_it_open_until_its_deadline() {
    TokenId token = added(2);
    Upload.Pending upload = TokenSamples.under(token);

    uploads().add(upload, LATER);

    assertThat(uploads().find(upload.terms().id())).contains(upload);
    assertThat(token(token).used()).isEqualTo(1);
    assertThat(token(token).openUntil()).isEqualTo(upload.terms().expiresAt());
    assertThat(token(token).expiresAt()).isBefore(token(token).openUntil());
  }

  @Test
  default void of_many_at_once_as_many_are_added_as_the_token_permits() {
    TokenId token = added(3);
    List<Upload.Pending> all =
        IntStream.range(0, 12).mapToObj(n -> TokenSamples.under(token)).toList();

    List<Boolean> done = AtOnce.call(all, this::isAdded);

    assertThat(done).filteredOn(added -> added).hasSize(3);
    assertThat(token(token).used()).isEqualTo(3);
    assertThat(all.stream().map(u -> u.terms().id()).map(uploads()::find))
        .filteredOn(Optional::isPresent)
        .hasSize(3);
  }

  @Test
  default void one_key_under_a_token_counts_once_and_is_free_again_when_the_token_refuses() {
    TokenId token = added(1);
    Upload.Pending first = TokenSamples.under(token);
    Upload.Pending other = TokenSamples.under(token);
    Once once = new Once(new IdempotencyKey(UUID.randomUUID().toString()), "one");
    Once late = new Once(new IdempotencyKey(UUID.randomUUID().toString()), "two");

    assertThat(once().add(first, LATER, once)).isTrue();
    assertThat(once().add(other, LATER, once)).isFalse();
    assertThatThrownBy(() -> once().add(other, LATER, late)).isInstanceOf(TokenRefused.class);

    assertThat(token(token).used()).isEqualTo(1);
    assertThat(once().find(TokenSamples.plain(1).token().caller(), late.key())).isEmpty();
    tokens().giveBack(token);
    assertThat(once().add(other, LATER, late)).isTrue();
  }

  @Test
  default void a_token_that_is_over_says_why_and_nothing_is_written() {
    TokenId revoked = added(1);
    tokens().revoke(revoked, NOW);
    TokenId usedUp = added(1);
    uploads().add(TokenSamples.under(usedUp), LATER);
    TokenId late = new TokenId(UUID.randomUUID());
    Kept expired = TokenSamples.expired();
    tokens().add(expired);

    assertThat(refusal(TokenSamples.under(revoked))).isEqualTo(Why.EXPIRED);
    assertThat(refusal(TokenSamples.under(late))).isEqualTo(Why.EXPIRED);
    assertThat(refusal(TokenSamples.under(expired.token().id()))).isEqualTo(Why.EXPIRED);
    assertThat(refusal(TokenSamples.under(usedUp))).isEqualTo(Why.USED_UP);
    assertThat(tokens().revoke(late, NOW)).isFalse();
    assertThat(tokens().revoke(revoked, LATER)).isTrue();
    assertThat(token(revoked).revokedAt()).contains(NOW);
  }

  @Test
  default void whoever_holds_a_token_lists_what_was_created_under_it() {
    TokenId token = added(2);
    TokenId other = added(2);
    Upload.Pending mine = TokenSamples.under(token);
    uploads().add(mine, LATER);
    uploads().add(TokenSamples.under(other), LATER);
    UploadToken kept = token(token);

    assertThat(uploads().list(kept.caller(), Optional.empty(), Optional.empty(), 10))
        .containsExactly(mine);
    assertThat(uploads().list(Samples.ALICE, Optional.empty(), Optional.empty(), 10)).hasSize(2);
  }

  @Test
  default void tokens_are_forgotten_when_nothing_of_theirs_is_open_and_their_uploads_stay() {
    TokenId used = added(1);
    Upload.Pending upload = TokenSamples.under(used);
    uploads().add(upload, LATER);
    TokenId unused = added(1);

    assertThat(tokens().forget(token(unused).openUntil().plusSeconds(1), 10)).isEqualTo(1);
    assertThat(tokens().find(unused)).isEmpty();
    assertThat(tokens().forget(token(used).openUntil().plusSeconds(1), 10)).isEqualTo(1);
    assertThat(tokens().find(used)).isEmpty();
    assertThat(uploads().find(upload.terms().id())).contains(upload);
  }

  private boolean isAdded(Upload.Pending upload) {
    try {
      uploads().add(upload, LATER);
      return true;
    } catch (TokenRefused refused) {
      return false;
    }
  }

  private Why refusal(Upload.Pending upload) {
    UploadId id = upload.terms().id();
    try {
      uploads().add(upload, LATER);
    } catch (TokenRefused refused) {
      assertThat(uploads().find(id)).isEmpty();
      return refused.why();
    }
    throw new AssertionError("It was added.");
  }

  private TokenId added(int count) {
    Kept kept = TokenSamples.plain(count);
    tokens().add(kept);
    return kept.token().id();
  }

  private UploadToken token(TokenId id) {
    return tokens().find(id).orElseThrow().token();
  }

  private UploadTokenRepository tokens() {
    return database().context().getBean(UploadTokenRepository.class);
  }

  private OnceUploads once() {
    return database().context().getBean(OnceUploads.class);
  }
}
