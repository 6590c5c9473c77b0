package io.gatepass.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What makes one folder's store itself; made at random by its first start and kept beside the
 * objects.
 *
 * @param store names these objects wherever the folder lies and whatever the port is
 * @param gateway may do everything
 * @param uploads may only create objects: what the requests of uploading clients are signed with
 */
record Credentials(String store, AccessKey gateway, AccessKey uploads) {
  private static final String KEY = "([0-9a-f]{20}):([0-9a-f]{64})\n";
  private static final Pattern FILE =
      Pattern.compile("store=([0-9a-f]{32})\ngateway=" + KEY + "uploads=" + KEY);

  static Credentials in(DataFolder folder) throws IOException {
    Path file = folder.file("credentials");
    return Files.exists(file) ? read(file) : create(file);
  }

  private static Credentials read(Path file) throws IOException {
    if (!PrivateFiles.isPrivate(file)) {
      throw UnusableSetting.directory(
          "holds a file `credentials` that others may read",
          "make sure nobody has used it, then run chmod 600 on it");
    }
    Matcher text = FILE.matcher(Files.readString(file));
    if (!text.matches()) {
      throw UnusableSetting.directory(
          "holds a file `credentials` that is damaged",
          "restore it from a backup, or choose another folder to start empty");
    }
    return new Credentials(
        text.group(1),
        new AccessKey(text.group(2), text.group(3)),
        new AccessKey(text.group(4), text.group(5)));
  }

  private static Credentials create(Path file) throws IOException {
    SecureRandom random = new SecureRandom();
    Credentials made =
        new Credentials(
            AccessKey.hex(random, 16), AccessKey.random(random), AccessKey.random(random));
    PrivateFiles.write(
        file,
        "store=%s\ngateway=%s:%s\nuploads=%s:%s\n"
            .formatted(
                made.store,
                made.gateway.id(),
                made.gateway.secret(),
                made.uploads.id(),
                made.uploads.secret()));
    return made;
  }
}
