package io.gatepass.app.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.limit.Charged;
import io.gatepass.app.limit.Limit;
import io.gatepass.app.limit.Rate;
import io.gatepass.app.limit.Reach;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Once;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often a token may be used, and until when. */
class TokenCountTest {
  private static final Once ONCE = new Once(new IdempotencyKey("a-key"), "the same");

  private final Sample sample = Sample.writeOnce();
  private final Backend backend = new Backend(sample);

  @Test
  void as_many_are_created_as_it_permits() {
    CreateToken.Made made = backend.make(Backend.upTo(2));
    create(made);
    create(made);
    assertThatThrownBy(() -> create(made)).isInstanceOf(UploadException.TokenUsedUp.class);
    assertThat(sample.uploads().size()).isEqualTo(2);
  }

  @Test
  void who_was_let_in_before_the_last_one_was_created_is_refused_all_the_same() {
    CreateToken.Made made = backend.make(Backend.ONE);
    Caller early = backend.holder(made);
    create(made);
    assertThatThrownBy(() -> sample.create().create(early, Wishes.png()))
        .isInstanceOf(UploadException.TokenUsedUp.class);
  }

  @Test
  void after_its_time_or_its_end_nothing_is_created() {
    CreateToken.Made made = backend.make(Backend.upTo(5));
    Caller early = backend.holder(made);
    create(made);
    backend.revoke(made);
    assertThatThrownBy(() -> sample.create().create(early, Wishes.png()))
        .isInstanceOf(UploadException.TokenExpired.class);

    CreateToken.Made other = backend.make(Backend.upTo(5));
    create(other);
    sample.clock().advance(Duration.ofMinutes(15));
    assertThatThrownBy(() -> create(other)).isInstanceOf(UploadException.TokenExpired.class);
    assertThat(sample.uploads().size()).isEqualTo(2);
  }

  @Test
  void a_repetition_is_not_counted_and_answered_also_after_the_tokens_time() {
    CreateToken.Made made = backend.make(Backend.ONE);
    Upload first = sample.createOnce().create(backend.holder(made), Wishes.png(), ONCE).upload();
    sample.clock().advance(Duration.ofMinutes(16));

    assertThat(sample.createOnce().create(backend.holder(made), Wishes.png(), ONCE))
        .satisfies(again -> assertThat(again.isRepetition()).isTrue())
        .satisfies(again -> assertThat(again.upload().terms()).isEqualTo(first.terms()));
    assertThat(backend.kept(made).used()).isOne();
  }

  @Test
  void the_same_key_under_another_token_or_its_makers_own_is_another_key() {
    CreateToken.Made one = backend.make(Backend.ONE);
    CreateToken.Made other = backend.make(Backend.ONE);
    for (Caller caller : List.of(backend.holder(one), backend.holder(other), Sample.ANN)) {
      assertThat(sample.createOnce().create(caller, Wishes.png(), ONCE).isRepetition()).isFalse();
    }
  }

  @Test
  void a_creation_that_comes_to_nothing_is_not_counted() {
    CreateToken.Made made = backend.make(Backend.under("large", null));
    sample
        .storage()
        .calls()
        .failNext(Storage.BEGIN_PARTS, new StorageException.Unavailable("away", null, null));
    assertThatThrownBy(() -> sample.create().create(backend.holder(made), Wishes.inParts(25)))
        .isInstanceOf(StorageException.Unavailable.class);

    assertThat(backend.kept(made).used()).isZero();
    sample.create().create(backend.holder(made), Wishes.inParts(25));
  }

  @Test
  void one_that_its_client_gave_up_stays_counted() {
    CreateToken.Made made = backend.make(Backend.ONE);
    sample.delete().delete(backend.holder(made), Sample.idOf(create(made)));
    assertThatThrownBy(() -> create(made)).isInstanceOf(UploadException.TokenUsedUp.class);
  }

  @Test
  void one_token_does_not_use_up_what_its_maker_may_ask_for() {
    Sample limited =
        Sample.limited(
            List.of(new Limit(Charged.CREATE, Reach.CALLER, new Rate(1, Duration.ofDays(1)))));
    Backend maker = new Backend(limited);
    CreateToken.Made made = maker.make(Backend.ONE);
    limited.create().create(maker.holder(made), Wishes.png());
    assertThat(maker.kept(made).used()).isOne();
    assertThat(limited.pending()).isNotNull();
  }

  @Test
  void nobody_creates_more_than_a_limit_by_making_tokens() {
    Sample limited =
        Sample.limited(
            List.of(new Limit(Charged.CREATE, Reach.CALLER, new Rate(3, Duration.ofDays(1)))));
    Backend maker = new Backend(limited);
    assertThatThrownBy(() -> maker.make(Backend.upTo(4)))
        .isInstanceOfSatisfying(
            UploadException.Unacceptable.class,
            refused -> assertThat(refused.code()).isEqualTo("count_invalid"));
    maker.make(Backend.upTo(2));
    maker.make(Backend.ONE);
    assertThatThrownBy(() -> maker.make(Backend.ONE))
        .isInstanceOf(UploadException.RateLimited.class);
    assertThat(limited.pending()).as("its own creations are counted apart").isNotNull();
  }

  private Upload create(CreateToken.Made made) {
    return sample.create().create(backend.holder(made), Wishes.png()).upload();
  }
}
