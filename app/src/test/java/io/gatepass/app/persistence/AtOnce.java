package io.gatepass.app.persistence;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Calls that begin together. */
final class AtOnce {
  private AtOnce() {}

  static <A, B> List<B> call(List<A> arguments, Function<A, B> call) {
    CountDownLatch ready = new CountDownLatch(arguments.size());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<B>> results =
          arguments.stream()
              .map(argument ->
                  threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.apply(argument);
                  }))
              .toList();
      return results.stream().map(AtOnce::result).toList();
    }
  }

  private static <B> B result(Future<B> future) {
    try {
      return future.get();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }
}
