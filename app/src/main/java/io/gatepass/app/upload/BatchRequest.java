package io.gatepass.app.upload;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatepass.app.http.Fields;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Uploads to create in one request.
 *
 * @param items 1 to 100, each as in a request of its own
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record BatchRequest(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @Nullable List<@Nullable UploadRequest> items) {
  private static final int MOST = 100;

  List<UploadRequest> read() {
    Fields fields = new Fields();
    List<UploadRequest> all =
        items == null ? List.of() : items.stream().filter(Objects::nonNull).toList();
    if (items == null || all.isEmpty() || all.size() > MOST || all.size() < items.size()) {
      fields.refuse("items", "items_invalid", "Give 1 to 100 items, each an upload to create.");
    }
    return fields.end(() -> all);
  }
}
