package io.gatepass.app.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import io.gatepass.ports.Listing;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.StorageException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A page of a listing, of which what does not sort after {@code after} was compared before. */
record Page(Listing listing, String after) {
  /** Sorts after every key that the gateway makes. */
  private static final String LAST = "~";

  /**
   * Where the order is seen to be wrong, what is missing could not be told from what comes later.
   *
   * @throws StorageException.Unexpected when it is
   */
  static Page of(Listing listing, Reconciliation job) {
    String before = "";
    for (Listing.Entry entry : listing.entries()) {
      if (isPlain(entry.key()) && isPlain(before) && entry.key().compareTo(before) <= 0) {
        throw disordered(job);
      }
      before = entry.key();
    }
    if (listing.next().isPresent() && listing.next().equals(job.cursor())) {
      throw disordered(job);
    }
    return new Page(listing, job.after());
  }

  private static StorageException disordered(Reconciliation job) {
    return new StorageException.Unexpected(
        "Store " + job.store() + ", listing objects: the keys are not in order.", null);
  }

  private static boolean isPlain(String key) {
    return key.chars().allMatch(c -> c < 0x80);
  }

  Set<String> keys() {
    return listing.entries().stream().map(Listing.Entry::key).collect(toSet());
  }

  /** The last key that it says something about. */
  String upTo() {
    return listing.next().isPresent() ? last() : LAST;
  }

  /** The later one of its last key and of what was compared before. */
  String last() {
    return listing.entries().isEmpty() || !isAfter(listing.entries().getLast().key(), after)
        ? after
        : listing.entries().getLast().key();
  }

  /** What is not compared yet, up to that key, or to the end. */
  List<Listing.Entry> rest(Optional<String> until) {
    return listing.entries().stream()
        .filter(entry -> isAfter(entry.key(), after))
        .filter(entry -> until.filter(last -> isAfter(entry.key(), last)).isEmpty())
        .toList();
  }

  private static boolean isAfter(String key, String other) {
    return Arrays.compareUnsigned(key.getBytes(UTF_8), other.getBytes(UTF_8)) > 0;
  }
}
