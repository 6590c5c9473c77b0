package io.gatepass.s3;

/**
 * What a signed write carries beyond the promises about its bytes.
 *
 * @param createOnly whether it demands that the key is free
 */
record Guards(boolean createOnly, Copying copying) {

  /**
   * A header that nobody signed can turn a write into a copy: of any object that the signing key
   * may read, onto the key that was signed, written once or not. Amazon refuses unsigned headers of
   * this kind; MinIO and others obey them.
   */
  enum Copying {
    /** The store does not let it happen. */
    REFUSED,
    /** A signed condition on the source, which none meets, lets every copy fail. */
    GUARDED,
    /** Nothing stops it: no write may be signed. */
    OPEN
  }
}
