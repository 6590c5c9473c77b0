package io.gatepass.gcs;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Google's rules, by "Bucket naming requirements" in the Cloud Storage documentation. */
final class BucketNames {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]");
  private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");

  private BucketNames() {}

  static boolean accepts(String name) {
    return NAME.matcher(name).matches()
        && !ADDRESS.matcher(name).matches()
        && !name.startsWith("goog")
        && !name.contains("google")
        && Arrays.stream(name.split("\\.", -1)).allMatch(p -> !p.isEmpty() && p.length() <= 63);
  }
}
