package io.gatepass.app.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** This version of the program on the schema of the next one: a rollback. */
class H2NextSchemaTest extends UploadRepositorySuite {
  @TempDir static Path folder;

  @Override
  TestDatabase open() {
    Path file = folder.resolve("gatepass");
    NextSchema.reach(new OldDatabase(EmbeddedDatabase.url(file), "gatepass"));
    return TestDatabase.h2(file);
  }
}
