package io.gatepass.app.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.micronaut.transaction.TransactionOperations;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is on disk. */
class H2DurabilityTest {
  @TempDir Path folder;

  @Test
  void a_database_that_was_closed_opens_with_everything_in_it() {
    Upload.Pending pending = Samples.pending(Samples.full());
    try (TestDatabase database = TestDatabase.h2(file())) {
      database.uploads().add(pending, Samples.LATER);
    }
    try (TestDatabase database = TestDatabase.h2(file())) {
      assertThat(database.uploads().find(pending.terms().id())).contains(pending);
    }
  }

  @Test
  void a_killed_process_loses_no_upload_that_it_acknowledged() throws Exception {
    List<UploadId> acknowledged = new ArrayList<>();
    Process process = adder();
    try (BufferedReader answers = process.inputReader(UTF_8)) {
      for (String line = answers.readLine(); line != null; line = answers.readLine()) {
        acknowledged(line).ifPresent(acknowledged::add);
        if (acknowledged.size() == 500) {
          process.toHandle().destroyForcibly();
        }
      }
    }
    process.waitFor();
    try (TestDatabase database = TestDatabase.h2(file())) {
      assertThat(acknowledged)
          .hasSizeGreaterThanOrEqualTo(500)
          .allMatch(id -> database.uploads().find(id).isPresent());
    }
  }

  /** A kill then would leave half of it, and rows that nobody can change any more. */
  @Test
  void the_file_is_never_written_while_another_transaction_is_under_way() {
    AtomicInteger open = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (TestDatabase database = TestDatabase.h2(file())) {
      TransactionOperations<?> transactions =
          database.context().getBean(TransactionOperations.class);
      AtOnce.call(
          Collections.nCopies(40, true),
          each ->
              transactions.executeWrite(status -> {
                most.accumulateAndGet(open.incrementAndGet(), Math::max);
                database.uploads().add(Samples.pending(), Samples.LATER);
                return open.decrementAndGet();
              }));
    }
    assertThat(most).hasValue(1);
  }

  private Process adder() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EndlessAdder.class.getName(),
            file().toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** A last line that the kill cut short is no acknowledgement. */
  private static Optional<UploadId> acknowledged(String line) {
    return line.startsWith(EndlessAdder.ADDED)
        ? UploadId.parse(line.substring(EndlessAdder.ADDED.length()))
        : Optional.empty();
  }

  private Path file() {
    return folder.resolve("gatepass");
  }
}
