package io.gatepass.domain;

/**
 * What uploads hold of their tenant's quota, or by how much that has changed.
 *
 * @param objects how many of them are live
 */
public record Usage(long bytes, long objects) {
  public static final Usage NONE = new Usage(0, 0);

  /** Until its size is settled an upload holds as much as was permitted; after its end nothing. */
  public static Usage of(Upload upload) {
    return switch (upload) {
      case Upload.Pending pending -> reserved(pending);
      case Upload.Uploaded uploaded -> reserved(uploaded);
      case Upload.Ready ready -> new Usage(ready.size().value(), 1);
      case Upload.Gone gone -> NONE;
    };
  }

  private static Usage reserved(Upload upload) {
    return new Usage(upload.terms().constraints().size().most().value(), 1);
  }

  public Usage plus(Usage other) {
    return new Usage(bytes + other.bytes, objects + other.objects);
  }

  public Usage minus(Usage other) {
    return new Usage(bytes - other.bytes, objects - other.objects);
  }
}
