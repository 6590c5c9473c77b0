package io.gatepass.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an operator permits under one name.
 *
 * @param store where its uploads go; empty: the default store
 * @param transfers the ways to send that are permitted; empty: whatever the store offers
 * @param multipartFrom the size from which a file goes in parts where the client leaves it open
 * @param urlTtl life of one signed request
 * @param scan whether a scanner must find the bytes clean before anybody gets them
 * @param uploadTtl how long an upload may stay pending; empty: as its kind usually needs
 * @param maxPending how many uploads one owner may have pending at a time; empty: any number
 * @param readers who gets a ready file, and where from
 */
public record Policy(
    PolicyName name,
    List<TypePattern> contentTypes,
    ByteCount maxSize,
    Optional<StoreName> store,
    Optional<Set<TransferKind>> transfers,
    ByteCount multipartFrom,
    Lifetime urlTtl,
    Optional<Duration> uploadTtl,
    boolean scan,
    KeyLayout layout,
    OptionalInt maxPending,
    Readers readers) {
  public Policy {
    contentTypes = List.copyOf(contentTypes);
    transfers = transfers.map(Set::copyOf);
  }

  /**
   * Whether files of that type are for it. Where readers are sent to a cache, none that a browser
   * runs: a cache serves a file under the type that it is stored with.
   */
  public boolean takes(ContentType type) {
    return contentTypes.stream().anyMatch(pattern -> pattern.matches(type))
        && !(type.isActive() && readers.route() != Route.STORE);
  }

  /** How long an upload of that kind may stay pending. */
  public Duration uploadTtl(TransferKind kind) {
    return uploadTtl.orElse(
        switch (kind) {
          case PUT, FORM -> Duration.ofHours(24);
          case MULTIPART -> Duration.ofDays(7);
        });
  }

  /** The same with no larger files than those. */
  public Policy atMost(ByteCount size) {
    return new Policy(
        name,
        contentTypes,
        maxSize.atMost(size),
        store,
        transfers,
        multipartFrom,
        urlTtl,
        uploadTtl,
        scan,
        layout,
        maxPending,
        readers);
  }

  public boolean permits(TransferKind kind) {
    return transfers.map(permitted -> permitted.contains(kind)).orElse(true);
  }
}
