package io.gatepass.domain;

/**
 * What is known of an upload's checksum. VERIFIED: the store computed it and it is equal. DECLARED:
 * the client said so and at most the signature carried it. UNAVAILABLE: none was declared.
 */
public enum ChecksumStatus {
  VERIFIED,
  DECLARED,
  UNAVAILABLE
}
