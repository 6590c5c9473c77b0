package io.gatepass.app.whole;

import io.gatepass.app.testing.HttpFront;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/**
 * The gateway's way to its store, on which chosen requests get into trouble. Everything signed
 * passes as it is; each connection carries one request.
 */
final class StoreFront implements AutoCloseable {
  private final URI store;
  private final HttpFront front;
  private final Queue<Mishap> mishaps = new ConcurrentLinkedQueue<>();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  StoreFront(URI store) {
    this.store = store;
    this.front = new HttpFront(this::answer);
  }

  URI uri() {
    return front.uri();
  }

  /** For a gateway whose main store it stands before, and whose clients go to the store itself. */
  Map<String, String> environment() {
    return Map.of(
        "GATEPASS_STORES_MAIN_ENDPOINT", uri().toString(),
        "GATEPASS_STORES_MAIN_PUBLIC_ENDPOINT", store.toString());
  }

  /** Each meets one request, in this order among those that meet the same. */
  void plan(Mishap... planned) {
    mishaps.addAll(List.of(planned));
  }

  /** What is still planned does not happen. */
  void calm() {
    mishaps.clear();
  }

  boolean isClear() {
    return mishaps.isEmpty();
  }

  /** How many requests came that begin so. */
  long count(Pattern head) {
    return asked.stream().filter(head.asPredicate()).count();
  }

  private Optional<byte[]> answer(String head, byte[] body) {
    asked.add(head);
    Mishap mishap = next(head);
    mishap.before().run();
    byte[] answer = mishap.instead().orElseGet(() -> forwarded(head, body));
    mishap.after().run();
    return mishap.losesAnswer() ? Optional.empty() : Optional.of(answer);
  }

  private synchronized Mishap next(String head) {
    for (Mishap mishap : mishaps) {
      if (mishap.meets(head)) {
        mishaps.remove(mishap);
        return mishap;
      }
    }
    return Mishap.NONE;
  }

  private byte[] forwarded(String head, byte[] body) {
    try {
      return HttpFront.forward(store, head, body);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    front.close();
  }
}
