package io.gatepass.app.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** To which uploads a token reaches, and for what. */
class TokenReachTest {
  private final Sample sample = Sample.writeOnce();
  private final Backend backend = new Backend(sample);
  private final CreateToken.Made made = backend.make(Backend.ONE);
  private final Upload.Pending upload =
      sample.create().create(backend.holder(made), Wishes.png()).upload();

  @Test
  void what_was_not_created_under_it_is_unknown_to_it_also_its_makers() {
    Upload.Pending makers = sample.pending();
    Caller other = backend.holder(backend.make(Backend.ONE));
    Map<String, BiConsumer<Caller, Optional<UploadId>>> uses =
        Map.of(
            "transfer", sample.transfer()::sign,
            "sign parts", (who, id) -> sample.signParts().sign(who, id, List.of(1), Map.of()),
            "list parts", sample.listParts()::list,
            "read", sample.find()::find,
            "finalize", sample.complete()::complete,
            "delete", sample.delete()::delete);

    uses.forEach((name, use) -> {
      unknown(name, () -> use.accept(other, Sample.idOf(upload)));
      unknown(name, () -> use.accept(backend.holder(made), Sample.idOf(makers)));
    });
    assertThat(list(other)).isEmpty();
    assertThat(list(backend.holder(made)))
        .extracting(Upload::terms)
        .containsExactly(upload.terms());
    assertThat(list(Sample.ANN)).hasSize(2);
  }

  @Test
  void after_its_time_its_upload_goes_on_until_its_own_deadline() {
    sample.clock().advance(Duration.ofHours(23));

    sample.transfer().sign(backend.holder(made), Sample.idOf(upload));
    Bytes.asPromised(upload).arriveAt(sample.storage());
    assertThat(sample.complete().complete(backend.holder(made), Sample.idOf(upload)))
        .isInstanceOf(Upload.Ready.class);
    assertThat(sample.find().find(backend.holder(made), Sample.idOf(upload)))
        .isInstanceOf(Upload.Ready.class);
  }

  @Test
  void its_holder_may_give_up_what_is_pending_and_delete_or_download_nothing() {
    sample.delete().delete(backend.holder(made), Sample.idOf(upload));
    sample.delete().delete(backend.holder(made), Sample.idOf(upload));
    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Aborted.class);

    CreateToken.Made other = backend.make(Backend.ONE);
    Caller holder = backend.holder(other);
    Upload.Pending sent = sample.create().create(holder, Wishes.png()).upload();
    Bytes.asPromised(sent).arriveAt(sample.storage());
    sample.complete().complete(holder, Sample.idOf(sent));
    forbidden(() -> sample.delete().delete(holder, Sample.idOf(sent)));
    forbidden(() ->
        sample.download().sign(holder, Sample.idOf(sent), Sample.wanted(Disposition.Kind.INLINE)));
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void it_makes_reads_and_ends_no_tokens() {
    Caller holder = backend.holder(made);
    forbidden(() -> backend.make(holder, Backend.ONE));
    forbidden(() -> new FindToken(sample.uploads().tokens()).find(holder, Backend.idOf(made)));
    forbidden(() ->
        new RevokeToken(sample.uploads().tokens(), sample.clock())
            .revoke(holder, Backend.idOf(made)));
  }

  private List<Upload> list(Caller caller) {
    return sample.list().list(caller, Optional.empty(), Optional.empty(), 10).uploads();
  }

  private static void unknown(String name, Runnable use) {
    assertThatThrownBy(use::run).as(name).isInstanceOf(UploadException.NotFound.class);
  }

  private static void forbidden(Runnable use) {
    assertThatThrownBy(use::run).isInstanceOf(UploadException.Forbidden.class);
  }
}
