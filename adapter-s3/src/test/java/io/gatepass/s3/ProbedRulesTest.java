package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Enforcement;
import io.gatepass.s3.Guards.Copying;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProbedRulesTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger asked = new AtomicInteger();
  private volatile Optional<RuleBook.Known> answer = Optional.empty();
  private final ProbedRules rules =
      new ProbedRules(
          new RuleBook.Known(
              KnownRules.cautious(Dialect.GENERIC), new Guards(true, Copying.GUARDED)),
          () -> {
            asked.incrementAndGet();
            return answer;
          },
          now::get);

  @Test
  void an_answer_is_kept_for_good() {
    answer = Optional.of(new RuleBook.Known(KnownRules.aws(), new Guards(false, Copying.REFUSED)));
    assertThat(rules.known().guards()).isEqualTo(new Guards(true, Copying.GUARDED));
    assertThat(rules.rules()).isEqualTo(KnownRules.aws());
    assertThat(rules.known().guards()).isEqualTo(new Guards(false, Copying.REFUSED));
    now.set(now.get().plusSeconds(86_400));
    assertThat(rules.rules()).isEqualTo(KnownRules.aws());
    assertThat(asked).hasValue(1);
  }

  @Test
  void without_an_answer_it_is_cautious_and_asks_again_after_a_minute() {
    assertThat(rules.rules().writeOnce()).isEqualTo(Enforcement.FINALIZE);
    now.set(now.get().plusSeconds(59));
    assertThat(rules.rules().writeOnce()).isEqualTo(Enforcement.FINALIZE);
    assertThat(asked).hasValue(1);
    now.set(now.get().plusSeconds(1));
    answer = Optional.of(new RuleBook.Known(KnownRules.aws(), new Guards(true, Copying.REFUSED)));
    assertThat(rules.rules()).isEqualTo(KnownRules.aws());
    assertThat(asked).hasValue(2);
  }

  @Test
  void asked_by_many_at_once_it_probes_once() throws InterruptedException {
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(many.invokeAll(Collections.nCopies(50, rules::rules))).hasSize(50);
    }
    assertThat(asked).hasValue(1);
  }
}
