package io.gatepass.app.cli;

import io.gatepass.app.config.SettingsRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Where database and embedded store lie. */
final class DataFolder {
  private DataFolder() {}

  static void create(Path folder) {
    try {
      if (Files.notExists(folder)) {
        Files.createDirectories(folder);
        keepPrivate(folder);
      }
    } catch (IOException impossible) {
      throw new SettingsRefused(List.of("gatepass.data: the folder " + folder + " cannot be made"));
    }
  }

  /** It will hold file names and keys; only our own new folder is touched. */
  private static void keepPrivate(Path folder) throws IOException {
    if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
