package io.gatepass.gcs;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what calls the network and ends it in time: the SDK bounds each wait for a byte, not a call.
 * Interrupting a virtual thread closes the socket that it waits for.
 */
final class Calls implements AutoCloseable {
  private final Patience patience;
  private final GcsErrors errors;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Calls(Patience patience, GcsErrors errors) {
    this.patience = patience;
    this.errors = errors;
  }

  <T> T run(Operation operation, Callable<T> call) {
    Future<T> answer = threads.submit(call);
    try {
      return answer.get(patience.of(operation).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw errors.translate(operation, e);
    } catch (TimeoutException late) {
      throw errors.silent(operation, "Timeout");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw errors.silent(operation, "interrupted");
    } finally {
      answer.cancel(true);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
