package io.gatepass.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The states' names at the edges: in the database and in the API. */
public enum UploadStatus {
  PENDING,
  UPLOADED,
  READY,
  FAILED,
  ORPHANED,
  ABORTED,
  DELETED;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<UploadStatus> labelled(String label) {
    return Arrays.stream(values()).filter(s -> s.label().equals(label)).findFirst();
  }
}
