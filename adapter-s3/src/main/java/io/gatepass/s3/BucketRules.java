package io.gatepass.s3;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException;
import org.w3c.dom.Document;

/** What is set on a bucket about one topic. */
interface BucketRules {
  Standing NO_CALL = new Standing.Untold("this server has no call that tells it");

  /**
   * Changes nothing.
   *
   * @throws StorageException when it cannot be asked
   */
  Standing standing();

  /**
   * Sets what is missing.
   *
   * @return how it stood before
   * @throws StorageException when it cannot be set
   */
  Standing add();

  static Document document(BucketAnswer answer, S3Errors errors) {
    try {
      return Xml.parse(answer.body());
    } catch (IllegalArgumentException strange) {
      throw new StorageException.Unexpected(
          errors.message(answer.operation(), "the answer is no document of rules."), null);
    }
  }
}
