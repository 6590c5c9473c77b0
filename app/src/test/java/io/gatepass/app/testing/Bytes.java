package io.gatepass.app.testing;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client sends with its signed request: exactly what it promised, or something else. */
public record Bytes(
    UploadTerms terms,
    long size,
    String type,
    Optional<String> uploadId,
    Set<String> foreignHeaders,
    Optional<Checksum> computed) {

  public static Bytes asPromised(Upload upload) {
    UploadTerms terms = upload.terms();
    return new Bytes(
        terms,
        terms.constraints().size().most().value(),
        terms.constraints().type().value(),
        Optional.of(terms.id().toString()),
        Set.of(),
        Optional.empty());
  }

  public Bytes weighing(long other) {
    return new Bytes(terms, other, type, uploadId, foreignHeaders, computed);
  }

  public Bytes typed(String other) {
    return new Bytes(terms, size, other, uploadId, foreignHeaders, computed);
  }

  public Bytes signedForNobody() {
    return new Bytes(terms, size, type, Optional.empty(), foreignHeaders, computed);
  }

  public Bytes carrying(String header) {
    return new Bytes(terms, size, type, uploadId, Set.of(header), computed);
  }

  public Bytes digestedTo(Checksum checksum) {
    return new Bytes(terms, size, type, uploadId, foreignHeaders, Optional.of(checksum));
  }

  /** Puts them where the upload's signed request points. */
  public StoredObject arriveAt(FakeStorage storage) {
    return storage
        .objects()
        .put(
            new StoredObject(
                new ObjectRef(
                    terms.placement().uploadKey(), new EntityTag("unset"), Optional.empty()),
                new ByteCount(size),
                type,
                uploadId,
                foreignHeaders,
                computed.map(c -> Map.of(c.algorithm(), c)).orElse(Map.of())));
  }
}
