package io.gatepass.app.remote;

import io.gatepass.app.remote.api.Upload;
import java.util.Locale;

/** An upload in a list for people. */
final class Line {
  private static final String FORM = "%-36s  %-8s  %9s  %-20s  %s";
  private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};
  private static final int STEP = 1000;

  static final String HEAD = FORM.formatted("ID", "STATUS", "SIZE", "CREATED", "NAME");

  private Line() {}

  static String of(Upload upload) {
    return FORM.formatted(
        upload.id(), upload.status(), size(upload), seconds(upload.createdAt()), upload.filename());
  }

  private static String size(Upload upload) {
    return upload.size().isPresent() ? size(upload.size().getAsLong()) : "-";
  }

  /** In thousands, as the settings are written. */
  static String size(long bytes) {
    double size = bytes;
    int unit = 0;
    for (; size >= STEP && unit < UNITS.length - 1; unit++) {
      size /= STEP;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }

  private static String seconds(String time) {
    return time.replaceFirst("\\.\\d+", "");
  }
}
