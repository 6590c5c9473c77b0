package io.gatepass.app.upload;

import io.gatepass.app.testing.FakeObjects;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** What others do in the store with keys of their own, past every gateway. */
final class Strangers {
  private final Sample sample;
  private final RandomGenerator random;
  private final Set<String> theirs = new HashSet<>();
  private final Set<UploadId> robbed = new HashSet<>();

  Strangers(Sample sample, RandomGenerator random) {
    this.sample = sample;
    this.random = random;
  }

  /** Objects that no gateway may touch. */
  Set<String> theirs() {
    return theirs;
  }

  /** Ready uploads whose objects are gone. */
  Set<UploadId> robbed() {
    return robbed;
  }

  String meddle(Upload.Pending upload) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        ObjectKey key = new ObjectKey("others/" + theirs.size());
        theirs.add(key.value());
        yield put(key, Optional.empty(), "an object of their own");
      }
      case 1 -> {
        UploadId nobodys = UploadId.at(sample.clock().instant(), random);
        ObjectKey key = new ObjectKey("t/acme/" + nobodys + ".png");
        yield put(key, Optional.of(nobodys.toString()), "an object whose row is lost");
      }
      case 2 -> take(sample.uploads().get(upload));
      default -> occupy(upload);
    };
  }

  private String take(Upload upload) {
    if (upload instanceof Upload.Ready ready) {
      robbed.add(ready.terms().id());
      sample.storage().objects().lose(ready.object().key());
      return "the object of a ready upload";
    }
    return "nothing";
  }

  /** Where a copy would go that has not been made. */
  private String occupy(Upload.Pending upload) {
    FakeObjects objects = sample.storage().objects();
    ObjectKey key = upload.terms().placement().key();
    Upload now = sample.uploads().get(upload);
    boolean open = now instanceof Upload.Pending || now instanceof Upload.Uploaded;
    return open && upload.terms().placement().staging().isPresent() && objects.peek(key).isEmpty()
        ? put(key, Optional.empty(), "an object where a copy would go")
        : "nothing";
  }

  private String put(ObjectKey key, Optional<String> id, String what) {
    sample
        .storage()
        .objects()
        .put(
            new StoredObject(
                new ObjectRef(key, new EntityTag("unset"), Optional.empty()),
                new ByteCount(5),
                "image/png",
                id,
                Set.of(),
                Map.of()));
    return what;
  }
}
