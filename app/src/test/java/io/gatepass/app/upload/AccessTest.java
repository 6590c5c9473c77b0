package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class AccessTest {
  private static final Caller ANN = Sample.ANN;

  private final Sample sample = Sample.writeOnce();
  private final Upload upload = sample.sent();
  private final Map<String, BiConsumer<Caller, Optional<UploadId>>> uses =
      Map.of(
          "transfer", sample.transfer()::sign,
          "sign parts", this::signParts,
          "list parts", sample.listParts()::list,
          "read", sample.find()::find,
          "finalize", sample.complete()::complete,
          "delete", sample.delete()::delete,
          "download", this::download);

  @Test
  void somebody_elses_upload_is_unknown_to_every_use_case() {
    List<Caller> strangers =
        List.of(
            new Caller("acme", "bob", ANN.scopes()),
            new Caller("other", "ann", ANN.scopes()),
            new Caller("acme", "ANN", ANN.scopes()));

    for (Caller stranger : strangers) {
      uses.forEach((name, use) -> unknown(name, use, stranger, Sample.idOf(upload)));
    }
    assertThat(sample.uploads().get(upload)).isEqualTo(upload);
  }

  @Test
  void an_id_that_is_none_is_unknown_to_every_use_case() {
    uses.forEach((name, use) -> unknown(name, use, ANN, Optional.empty()));
  }

  @Test
  void an_id_that_nobody_has_is_unknown_to_every_use_case() {
    Optional<UploadId> free = Sample.idOf(Sample.promoting().pending()).map(AccessTest::another);

    uses.forEach((name, use) -> unknown(name, use, ANN, free));
  }

  @Test
  void a_missing_scope_is_told_before_anything_is_looked_up() {
    Map<String, Scope> needed =
        Map.of(
            "transfer", Scope.UPLOAD,
            "sign parts", Scope.UPLOAD,
            "list parts", Scope.UPLOAD,
            "finalize", Scope.UPLOAD,
            "download", Scope.DOWNLOAD);

    needed.forEach((name, scope) -> forbidden(uses.get(name), scope));
  }

  @Test
  void creating_needs_the_scope_upload() {
    assertThatThrownBy(() -> sample.create().create(without(Scope.UPLOAD), Wishes.png()))
        .isInstanceOf(UploadException.Forbidden.class);
    assertThat(sample.uploads().size()).isOne();
  }

  private static UploadId another(UploadId id) {
    return UploadId.parse(id.toString().replaceFirst(".$", "0"))
        .filter(other -> !other.equals(id))
        .or(() -> UploadId.parse(id.toString().replaceFirst(".$", "1")))
        .orElseThrow();
  }

  private void unknown(
      String name,
      BiConsumer<Caller, Optional<UploadId>> use,
      Caller caller,
      Optional<UploadId> id) {
    assertThatThrownBy(() -> use.accept(caller, id))
        .as(name)
        .isInstanceOf(UploadException.NotFound.class)
        .hasMessage("There is no such upload.");
  }

  private void forbidden(BiConsumer<Caller, Optional<UploadId>> use, Scope scope) {
    assertThatThrownBy(() -> use.accept(without(scope), Optional.empty()))
        .isInstanceOf(UploadException.Forbidden.class)
        .hasMessage(
            "The credential lacks the scope " + scope.name().toLowerCase(Locale.ROOT) + ".");
  }

  private void signParts(Caller caller, Optional<UploadId> id) {
    sample.signParts().sign(caller, id, List.of(1), Map.of());
  }

  private void download(Caller caller, Optional<UploadId> id) {
    sample.download().sign(caller, id, Sample.wanted(Disposition.Kind.INLINE));
  }

  private static Caller without(Scope scope) {
    Set<Scope> rest = EnumSet.complementOf(EnumSet.of(scope));
    return new Caller("acme", "ann", rest);
  }
}
