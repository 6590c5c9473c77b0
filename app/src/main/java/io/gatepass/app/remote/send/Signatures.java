package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.SignedPart;
import io.gatepass.app.remote.api.StorageRequest;
import io.gatepass.app.remote.api.Transfer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The signed requests of one upload's parts, asked for just before they are needed: in batches, or
 * one by one where each binds the digest of its bytes.
 */
final class Signatures {
  /** Enough for a fast line, few enough that they do not expire unused. */
  private static final int BATCH = 32;

  /** Storage looks at the time when a request begins. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final Gateway gateway;
  private final String id;
  private final Patience patience;
  private final Optional<Digest> digest;
  private final Map<Integer, StorageRequest> held = new HashMap<>();
  private final SortedSet<Integer> planned;

  /**
   * For those parts.
   *
   * @param planned numbers that will be wanted; may be empty where they are not known yet
   */
  Signatures(
      Gateway gateway,
      String id,
      Patience patience,
      Optional<Digest> digest,
      List<Integer> planned) {
    this.gateway = gateway;
    this.id = id;
    this.patience = patience.underWay();
    this.digest = digest;
    this.planned = new TreeSet<>(planned);
  }

  /** What each part's request binds; empty: nothing. */
  static Optional<Digest> digest(Transfer transfer, boolean wanted) {
    Optional<Digest> known = transfer.partChecksum().flatMap(Digest::labelled);
    if (transfer.needsPartChecksum() && known.isEmpty()) {
      throw Failure.notDone(
          "checksum_unknown",
          "Each part needs a digest that cannot be computed here: "
              + transfer.partChecksum().orElse("")
              + ".");
    }
    return known.filter(digest -> wanted || transfer.needsPartChecksum());
  }

  /** The request of that part, used once. */
  StorageRequest take(int number, Body body) {
    return digest
        .map(algorithm ->
            sign(List.of(number), Map.of(number, algorithm.of(body.open().get()))).getFirst())
        .map(SignedPart::request)
        .orElseGet(() -> batched(number));
  }

  private synchronized StorageRequest batched(int number) {
    planned.remove(number);
    StorageRequest request = held.remove(number);
    if (request != null && Instant.now().plus(MARGIN).isBefore(request.expiresAt())) {
      return request;
    }
    List<Integer> next =
        planned.stream().filter(n -> !held.containsKey(n)).limit(BATCH - 1).toList();
    TreeSet<Integer> numbers = new TreeSet<>(next);
    numbers.add(number);
    sign(List.copyOf(numbers), Map.of()).forEach(part -> held.put(part.number(), part.request()));
    return Optional.ofNullable(held.remove(number))
        .orElseThrow(
            () -> Failure.away("not_signed", "The gateway did not sign part " + number + "."));
  }

  private List<SignedPart> sign(List<Integer> numbers, Map<Integer, String> checksums) {
    return patience.patiently(() -> gateway.sign(id, numbers, checksums));
  }
}
