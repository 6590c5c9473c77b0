package io.gatepass.app.remote.fetch;

import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.Upload;
import io.gatepass.app.remote.send.Digest;
import io.gatepass.app.remote.send.Patience;
import io.gatepass.app.remote.send.Progress;
import io.gatepass.app.remote.send.Remembered;
import io.gatepass.app.remote.send.Stopped;
import io.gatepass.app.remote.send.Why;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;

/** Brings a ready file to this machine: whole and checked, or not at all. */
public final class FetchFile {
  private static final Set<String> WRONG = Set.of("size_mismatch", "checksum_mismatch");

  private final Gateway gateway;
  private final Download download;
  private final Remembered remembered;

  public FetchFile(Gateway gateway, HttpClient http, Patience patience, Remembered remembered) {
    this.gateway = gateway;
    this.download = new Download(gateway, http, patience);
    this.remembered = remembered;
  }

  /**
   * Into that file, which appears when it is complete.
   *
   * @param replaces whether one that is there is replaced; a link, folder or device never is
   */
  public void to(Path target, boolean replaces, Upload upload, Progress progress) {
    assertFree(target, replaces);
    Path part = part(target, upload);
    String key = remembered.key(gateway.url(), target.toAbsolutePath(), upload.id());
    try {
      try (FileSink sink = new FileSink(part, remembered, key)) {
        download.fetch(upload, sink, progress);
      } catch (Failure failure) {
        dropUseless(failure, part, key);
        throw failure;
      }
      assertFree(target, replaces);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      remembered.forget(key);
    } catch (IOException unwritable) {
      Stopped.check();
      throw Failure.notDone(
          "not_written", "The file " + target + " cannot be written: " + Why.of(unwritable) + ".");
    }
  }

  /** Into a pipe; its reader learns by the exit code whether that was the file. */
  public void to(PrintStream out, Upload upload, Progress progress) {
    Optional<Digest> digest =
        upload.checksum().flatMap(declared -> Digest.labelled(declared.algorithm()));
    download.fetch(upload, new StreamSink(out, digest), progress);
  }

  /**
   * Beside the file, and one for each name. A name can be as long as any may be, so it is not in it
   * itself.
   */
  private Path part(Path target, Upload upload) {
    String name = remembered.key(String.valueOf(target.getFileName())).substring(0, 8);
    return target.resolveSibling("." + upload.id() + "." + name + ".part");
  }

  /**
   * What broke off is kept, whatever the reason; what is wrong, or of no upload any more, is not.
   */
  private void dropUseless(Failure failure, Path part, String key) throws IOException {
    if (failure.isGone() || WRONG.contains(failure.code())) {
      Files.deleteIfExists(part);
      remembered.forget(key);
    }
  }

  private static void assertFree(Path target, boolean replaces) {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      throw Failure.notDone(
          "file_exists",
          target
              + " is a link, a folder or a device, which is never replaced. -o - is standard"
              + " output.");
    }
    if (!replaces) {
      throw Failure.notDone(
          "file_exists", "The file " + target + " exists. --force replaces it, -o names another.");
    }
  }
}
