package io.gatepass.app.persistence;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.EventInbox.Kept;
import io.micronaut.core.annotation.Introspected;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ready upload's id and the content that was verified. */
@Introspected
record KeptRow(UUID id, String foundKey, String foundTag, @Nullable String foundVersion) {

  Kept kept() {
    return new Kept(
        new UploadId(id),
        new ObjectRef(
            new ObjectKey(foundKey), new EntityTag(foundTag), Optional.ofNullable(foundVersion)));
  }
}
