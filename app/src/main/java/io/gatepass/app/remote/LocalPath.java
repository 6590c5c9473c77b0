package io.gatepass.app.remote;

import io.gatepass.app.remote.api.Failure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Files of this machine by the names that people and gateways give them. */
final class LocalPath {
  private LocalPath() {}

  /**
   * The file of that name.
   *
   * @param code of the failure where there can be none: under a locale of ASCII alone, a name with
   *     other characters is none
   */
  static Path of(String name, String code) {
    try {
      return Path.of(name);
    } catch (InvalidPathException unnameable) {
      throw Failure.notDone(
          code, "This machine can have no file of that name. Is its locale one of UTF-8?");
    }
  }
}
