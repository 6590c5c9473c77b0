package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an object lies in its store. Made by the gateway alone, of characters that need no escaping
 * in any provider's URL, signature or event, so that no two layers can read one key differently.
 */
public record ObjectKey(String value) {
  private static final int LONGEST = 1024;
  private static final Pattern SEGMENTS = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");

  public ObjectKey {
    require(
        value.getBytes(StandardCharsets.UTF_8).length <= LONGEST
            && SEGMENTS.matcher(value).matches(),
        "object_key_invalid",
        "An object key is 1 to 1024 of A-Z a-z 0-9 . _ - in segments parted by single slashes.");
    for (String segment : value.split("/", -1)) {
      require(
          !segment.equals(".") && !segment.equals(".."),
          "object_key_invalid",
          "An object key has no segment that is . or ...");
    }
  }

  /** The key of that name, if it can be one of ours: stores hold others as well. */
  public static Optional<ObjectKey> parse(String name) {
    try {
      return Optional.of(new ObjectKey(name));
    } catch (InvalidValue foreign) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
