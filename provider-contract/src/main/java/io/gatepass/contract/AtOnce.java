package io.gatepass.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Does things together. */
final class AtOnce {
  private AtOnce() {}

  /** The status of each answer, in the order of the requests. */
  static List<Integer> statuses(Stream<Request> requests) {
    return results(
        requests.<Supplier<Integer>>map(request -> () -> request.send().statusCode()).toList());
  }

  /** Something to do that tells nothing. */
  static Supplier<Boolean> work(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  /** Does as much as that many at a time can, in the order of the works; none waits for all. */
  static <T> List<T> results(int atATime, List<Supplier<T>> works) {
    try (ExecutorService threads = Executors.newFixedThreadPool(atATime)) {
      return all(works.stream().map(work -> threads.submit(work::get)).toList());
    }
  }

  /** Does the same so many times. */
  static <T> List<T> repeated(int times, Supplier<T> work) {
    return results(Collections.nCopies(times, work));
  }

  /** Starts all of them together; what comes of them is in the order of the works. */
  static <T> List<T> results(List<Supplier<T>> works) {
    CountDownLatch go = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> started =
          works.stream().map(work -> threads.submit(waiting(go, work))).toList();
      go.countDown();
      return all(started);
    }
  }

  private static <T> List<T> all(List<Future<T>> started) {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> work : started) {
        results.add(work.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  private static <T> Callable<T> waiting(CountDownLatch go, Supplier<T> work) {
    return () -> {
      go.await();
      return work.get();
    };
  }
}
