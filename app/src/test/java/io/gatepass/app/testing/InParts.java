package io.gatepass.app.testing;

import io.gatepass.app.upload.NewUpload;
import io.gatepass.domain.Upload;

/** A client of the sample gateway that sends its file in parts. */
public record InParts(Sample sample, Upload.Pending upload, PartBytes bytes) {

  /** A file of 25 bytes, in parts of 10, 10 and 5. */
  public static InParts of(Sample sample) {
    return of(sample, Wishes.inParts(25), 25);
  }

  public static InParts of(Sample sample, NewUpload wanted, int size) {
    Upload.Pending upload = sample.create().create(Sample.ANN, wanted).upload();
    return new InParts(sample, upload, PartBytes.of(size));
  }

  public InParts send(int number) {
    return send(number, bytes.part(number));
  }

  public InParts send(int number, byte[] other) {
    sample.storage().multiparts().receive(upload.session().orElseThrow(), number, other);
    return this;
  }

  public InParts sendAll() {
    for (int number = 1; number <= bytes.count(); number++) {
      send(number);
    }
    return this;
  }

  /** The upload as it is remembered. */
  public Upload now() {
    return sample.uploads().get(upload);
  }

  public Upload finish() {
    return sample.finish(upload);
  }

  public long sessions() {
    return sample.storage().multiparts().open(upload.terms().placement().uploadKey());
  }
}
