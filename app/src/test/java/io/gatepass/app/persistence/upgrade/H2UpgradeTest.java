package io.gatepass.app.persistence.upgrade;

import io.gatepass.app.persistence.EmbeddedDatabase;
import io.gatepass.app.persistence.OldDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class H2UpgradeTest extends UpgradeSuite {
  @TempDir static Path folder;

  @Override
  OldDatabase fresh(String name) {
    return new OldDatabase(EmbeddedDatabase.url(folder.resolve(name)), "gatepass");
  }

  @Override
  OldDatabase latest(String name) {
    OldDatabase database = fresh(name);
    database.migrate("latest");
    return database;
  }

  @Override
  List<Era> eras() {
    return Eras.SHARED;
  }

  @Override
  List<Path> migrations() {
    return Versions.files(Versions.SHARED);
  }
}
