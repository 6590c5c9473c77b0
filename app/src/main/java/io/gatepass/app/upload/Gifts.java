package io.gatepass.app.upload;

import io.gatepass.app.audit.Given;
import io.gatepass.domain.TransferKind;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What answers about uploads give, for the record. */
final class Gifts {
  private Gifts() {}

  static <T> MutableHttpResponse<T> in(MutableHttpResponse<T> answer, Created created) {
    return Given.in(answer, List.of(of(created)));
  }

  static Given of(Created created) {
    return created
        .request()
        .map(Gifts::of)
        .orElseGet(() -> Given.requests("none", 0, Optional.empty()))
        .about(created.upload().terms().id());
  }

  private static Given of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Put put -> signed(TransferKind.PUT, 1, put.expiresAt());
      case Instruction.Form form -> signed(TransferKind.FORM, 1, form.expiresAt());
      case Instruction.Multipart multipart ->
          signed(TransferKind.MULTIPART, multipart.parts().size(), multipart.expiresAt());
    };
  }

  private static Given signed(TransferKind kind, int count, Instant until) {
    return Given.requests(kind.label(), count, Optional.of(until).filter(end -> count > 0));
  }
}
