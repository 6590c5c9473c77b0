package io.gatepass.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Arrays;

/**
 * Tries what the store stands on by doing it: without extended attributes it would forget each
 * file's type and upload without a word, and without hard links two writers could both be told they
 * were first.
 */
final class FileSystemProbe {
  private static final int ROOM_FOR_LABELS = 1024;

  private FileSystemProbe() {}

  static void check(Path folder) throws IOException {
    Path file = Files.createTempFile(folder, "probe", "");
    Path link = file.resolveSibling(file.getFileName() + ".link");
    try {
      if (!keepsAttributes(file)) {
        throw unfit("keep extended attributes of files");
      }
      if (!linksOnce(link, file)) {
        throw unfit("make hard links");
      }
    } finally {
      Files.deleteIfExists(link);
      Files.deleteIfExists(file);
    }
  }

  private static UnusableSetting unfit(String ability) {
    return UnusableSetting.directory(
        "is on a file system that cannot " + ability,
        "choose a folder on a local file system such as ext4, xfs, btrfs or APFS");
  }

  private static boolean keepsAttributes(Path file) {
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    if (view == null) {
      return false;
    }
    byte[] written = new byte[ROOM_FOR_LABELS];
    Arrays.fill(written, (byte) 'x');
    ByteBuffer read = ByteBuffer.allocate(ROOM_FOR_LABELS);
    try {
      view.write("user.probe", ByteBuffer.wrap(written));
      view.read("user.probe", read);
    } catch (IOException | UnsupportedOperationException refused) {
      return false;
    }
    return Arrays.equals(read.array(), written);
  }

  private static boolean linksOnce(Path link, Path file) {
    try {
      Files.createLink(link, file);
    } catch (IOException | UnsupportedOperationException refused) {
      return false;
    }
    try {
      Files.createLink(link, file);
      return false;
    } catch (FileAlreadyExistsException second) {
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
