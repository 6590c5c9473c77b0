package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StoreBreakerTest {
  private final StoreBreaker breaker = new StoreBreaker(new StoreName("main"));
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void a_store_that_does_not_answer_five_times_is_left_alone_and_callers_are_told_for_how_long() {
    for (int call = 0; call < 5; call++) {
      assertThat(breaker.isOpen()).isFalse();
      fails(new StorageException.Unavailable("away", null, null));
    }

    StorageException refused = fails(new StorageException.Unavailable("away", null, null));

    assertThat(asked).hasValue(5);
    assertThat(breaker.isOpen()).isTrue();
    assertThat(((StorageException.Unavailable) refused).retryAfter()).isPresent();
    assertThat(refused).hasMessageContaining("Store main").hasMessageContaining("left alone");
  }

  @Test
  void a_store_that_answers_is_asked_whatever_it_answers() {
    for (int call = 0; call < 20; call++) {
      fails(new StorageException.Missing("gone", null));
      fails(new StorageException.Misconfigured("refused", null));
    }

    assertThat(asked).hasValue(40);
    assertThat(breaker.isOpen()).isFalse();
  }

  private StorageException fails(StorageException failure) {
    Supplier<String> call =
        () -> {
          asked.incrementAndGet();
          throw failure;
        };
    return catchThrowableOfType(StorageException.class, () -> breaker.call(call));
  }
}
