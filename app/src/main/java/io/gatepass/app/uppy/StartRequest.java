package io.gatepass.app.uppy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatepass.app.http.StrictText;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What Uppy sends before the first part; more than is known is passed over. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record StartRequest(
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String filename,
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String type,
    @Serdeable.Deserializable(using = LenientEntries.class) @Nullable Notes metadata) {

  UppyFile read() {
    return UppyFile.of(filename, type, (metadata == null ? Notes.NONE : metadata).entries());
  }
}
