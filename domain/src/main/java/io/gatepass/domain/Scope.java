package io.gatepass.domain;

/** What a caller may do. */
public enum Scope {
  UPLOAD,
  DOWNLOAD,
  DELETE,
  ADMIN
}
