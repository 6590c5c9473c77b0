package io.gatepass.app.persistence;

import io.gatepass.domain.Upload;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** A process that adds uploads from several threads, and says so after each, until it is killed. */
final class EndlessAdder {
  static final String ADDED = "added ";

  private EndlessAdder() {}

  static void main(String[] arguments) {
    try (TestDatabase database = TestDatabase.h2(Path.of(arguments[0]))) {
      List<Integer> threads = IntStream.range(0, 4).boxed().toList();
      AtOnce.call(threads, thread -> addForEver(database));
    }
  }

  private static boolean addForEver(TestDatabase database) {
    while (!Thread.currentThread().isInterrupted()) {
      Upload.Pending pending = Samples.pending();
      database.uploads().add(pending, Samples.LATER);
      System.out.println(ADDED + pending.terms().id());
    }
    return true;
  }
}
