package io.gatepass.app.reconcile;

import io.gatepass.app.apidocs.Words;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Finding;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of findings; {@code next} is the cursor of the following page, absent on the last. */
@Serdeable
record FindingsJson(List<FindingJson> findings, @Nullable String next) {

  /** Something without its partner. */
  @Serdeable
  record FindingJson(
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.FINDING_KIND,
                              parseValue = true)))
          String kind,
      String key,
      @Nullable String upload,
      @Schema(
              extensions =
                  @Extension(
                      properties =
                          @ExtensionProperty(
                              name = Words.KEY,
                              value = Words.FINDING_OUTCOME,
                              parseValue = true)))
          String outcome) {}

  static FindingsJson of(List<Finding> found, long after, int size) {
    return new FindingsJson(
        found.stream().limit(size).map(FindingsJson::of).toList(),
        found.size() > size ? Long.toString(after + size) : null);
  }

  private static FindingJson of(Finding finding) {
    return new FindingJson(
        finding.kind().label(),
        finding.key(),
        finding.upload().map(UploadId::toString).orElse(null),
        finding.outcome().label());
  }
}
