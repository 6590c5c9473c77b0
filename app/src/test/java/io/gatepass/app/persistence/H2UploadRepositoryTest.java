package io.gatepass.app.persistence;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2UploadRepositoryTest extends UploadRepositorySuite {
  @TempDir static Path folder;

  @Override
  TestDatabase open() {
    return TestDatabase.h2(folder.resolve("gatepass"));
  }
}
