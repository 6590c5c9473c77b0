package io.gatepass.app.persistence;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.h2.engine.ConnectionInfo;
import org.h2.engine.Constants;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acknowledged commits that H2 would leave out when it opens the file of a killed process. The
 * file's header names the chunk before the newest one, so where space was reused, the quick search
 * that begins there may end at an older version; a scan of the whole file finds the newest.
 */
final class OverlookedCommits {
  private static final Logger LOG = LoggerFactory.getLogger(OverlookedCommits.class);

  private OverlookedCommits() {}

  /** Before the database is opened; changes nothing where H2 finds everything by itself. */
  static void bringBack(String url) {
    file(url).filter(Files::exists).ifPresent(OverlookedCommits::bringBack);
  }

  private static void bringBack(Path file) {
    try {
      long quick = version(on(file).readOnly());
      long newest = version(on(file).readOnly().recoveryMode());
      if (newest > quick) {
        LOG.warn("The database was not closed: brought back {} commits", newest - quick);
        version(on(file).recoveryMode());
      }
    } catch (MVStoreException unusable) {
      if (unusable.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) {
        throw unusable;
      }
    }
  }

  private static MVStore.Builder on(Path file) {
    return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled();
  }

  /** Where it may write, closing it names the newest chunk in the header. */
  private static long version(MVStore.Builder builder) {
    try (MVStore store = builder.open()) {
      return store.getCurrentVersion();
    }
  }

  /** Empty for a database that is not a file that this process can read. */
  private static Optional<Path> file(String url) {
    try {
      ConnectionInfo database = new ConnectionInfo(url, new Properties(), "", "");
      return database.isPersistent() && database.getProperty("CIPHER", "").isEmpty()
          ? Optional.of(Path.of(database.getName() + Constants.SUFFIX_MV_FILE))
          : Optional.empty();
    } catch (DbException malformed) {
      return Optional.empty();
    }
  }
}
