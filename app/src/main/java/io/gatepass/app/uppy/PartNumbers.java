package io.gatepass.app.uppy;

import io.gatepass.app.upload.UploadException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of parts, as they stand in an address. */
final class PartNumbers {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,4}");

  private PartNumbers() {}

  static int one(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new UploadException.Unacceptable(
          "part_outside_plan", "A part has a number from 1 to 10000.");
    }
    return Integer.parseInt(text);
  }

  /** Of a list with commas, each once. */
  static List<Integer> all(@Nullable String text) {
    return Arrays.stream((text == null ? "" : text).split(",", -1))
        .map(PartNumbers::one)
        .distinct()
        .toList();
  }
}
