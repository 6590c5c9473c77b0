package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AtOnceTest {
  private static final int MANY = 50;

  @Test
  void fifty_finalizing_at_once_make_one_transition_and_get_equal_answers() throws Exception {
    Sample sample = Sample.writeOnce();
    Upload.Pending pending = sample.sent();

    List<Upload> answers = atOnce(sample, pending);

    assertThat(answers).hasSize(MANY).containsOnly(sample.uploads().get(pending));
    assertThat(answers.getFirst()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void fifty_finalizing_at_once_promote_once_and_none_is_told_of_a_failure() throws Exception {
    Sample sample = Sample.promoting();
    Upload.Pending pending = sample.sent();

    List<Upload> answers = atOnce(sample, pending);

    assertThat(answers)
        .hasSize(MANY)
        .allSatisfy(
            upload -> assertThat(upload).isInstanceOfAny(Upload.Ready.class, Upload.Uploaded.class))
        .contains(sample.uploads().get(pending));
    assertThat(sample.storage().calls().count(Storage.PROMOTE)).isOne();
    assertThat(sample.storage().objects().keys())
        .containsExactly(pending.terms().placement().key().value());
  }

  @Test
  void fifty_finalizing_at_once_have_parts_put_together_once() throws Exception {
    for (Sample sample : List.of(Sample.writeOnce(), Sample.promoting())) {
      InParts client = InParts.of(sample).sendAll();

      List<Upload> answers = atOnce(sample, client.upload());

      assertThat(answers)
          .hasSize(MANY)
          .contains(client.now())
          .noneMatch(Upload.Gone.class::isInstance);
      assertThat(client.now()).isInstanceOf(Upload.Ready.class);
      assertThat(sample.storage().calls().count(Storage.COMPLETE)).isOne();
    }
  }

  private static List<Upload> atOnce(Sample sample, Upload upload) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Upload>> running = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < MANY; i++) {
        running.add(
            clients.submit(() -> {
              start.await();
              return sample.finish(upload);
            }));
      }
      start.countDown();
    }
    List<Upload> answers = new ArrayList<>();
    for (Future<Upload> one : running) {
      answers.add(one.get());
    }
    return answers;
  }
}
