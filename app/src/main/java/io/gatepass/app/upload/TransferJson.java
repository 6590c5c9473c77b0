package io.gatepass.app.upload;

import io.gatepass.app.apidocs.Words;
import io.gatepass.app.http.RequestJson;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.TransferKind;
import io.gatepass.ports.PartDigest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to send the bytes.
 *
 * @param kind {@code put}, {@code form} or {@code multipart}
 * @param request of a put or form: the one request
 * @param partSize of a planned multipart: bytes of every part but the last
 * @param partCount of a planned multipart: how many parts
 * @param minPartSize of an open multipart: the fewest bytes of every part but the last
 * @param maxPartSize of an open multipart: the most bytes of a part
 * @param maxPartCount of an open multipart: the highest number of a part
 * @param partChecksum of a multipart: the digest that a part's request can bind; absent where none
 * @param parts of a multipart: the parts that were signed now
 */
@Serdeable
record TransferJson(
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.TRANSFER,
                            parseValue = true)))
        String kind,
    @Nullable RequestJson request,
    @Nullable Long partSize,
    @Nullable Integer partCount,
    @Nullable Long minPartSize,
    @Nullable Long maxPartSize,
    @Nullable Integer maxPartCount,
    @Nullable PartChecksumJson partChecksum,
    @Nullable List<PartJson> parts) {

  /**
   * The digest that a part's request can bind.
   *
   * @param algorithm {@code crc32c}, {@code md5}, ...
   * @param required whether no part is signed without one
   */
  @Serdeable
  record PartChecksumJson(
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.CHECKSUM_ALGORITHM,
                              parseValue = true)))
          String algorithm,
      boolean required) {
    static PartChecksumJson of(PartDigest digest) {
      return new PartChecksumJson(digest.algorithm().label(), digest.required());
    }
  }

  static TransferJson of(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Put put -> whole(TransferKind.PUT, RequestJson.of(put.request()));
      case Instruction.Form form -> whole(TransferKind.FORM, RequestJson.of(form.form()));
      case Instruction.Multipart multipart -> inParts(multipart);
    };
  }

  private static TransferJson whole(TransferKind kind, RequestJson request) {
    return new TransferJson(kind.label(), request, null, null, null, null, null, null, null);
  }

  private static TransferJson inParts(Instruction.Multipart multipart) {
    String kind = TransferKind.MULTIPART.label();
    PartChecksumJson checksum = multipart.digest().map(PartChecksumJson::of).orElse(null);
    List<PartJson> parts = PartJson.of(multipart.parts());
    PartLimits limits = multipart.limits();
    return switch (multipart.plan()) {
      case PartPlan.Planned plan ->
          new TransferJson(
              kind, null, plan.partSize().value(), plan.count(), null, null, null, checksum, parts);
      case PartPlan.Open open ->
          new TransferJson(
              kind,
              null,
              null,
              null,
              limits.smallest().value(),
              limits.largest().value(),
              limits.most(),
              checksum,
              parts);
    };
  }
}
