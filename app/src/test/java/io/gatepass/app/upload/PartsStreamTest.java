package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartPlan;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

class PartsStreamTest {
  private final ExecutorService blocking =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("blocking").factory());
  private final PartsStream stream = new PartsStream(JsonMapper.createDefault(), blocking);
  private final Counting signer = new Counting(Integer.MAX_VALUE);

  /** Fails from one of its parts on. */
  private record Counting(int fails, AtomicInteger signed, Set<String> threads)
      implements PartSigner {
    Counting(int fails) {
      this(fails, new AtomicInteger(), ConcurrentHashMap.newKeySet());
    }

    @Override
    public Instant expiresAt() {
      return Instant.EPOCH;
    }

    @Override
    public SignedRequest sign(Part part, Optional<Checksum> digest) {
      if (signed.incrementAndGet() >= fails) {
        throw new StorageException.Unavailable("away", null, null);
      }
      threads.add(Thread.currentThread().getName());
      return new SignedRequest(HttpMethod.PUT, "https://a/" + part.number(), Map.of(), expiresAt());
    }
  }

  private static SignedParts parts(int count, PartSigner signer) {
    PartPlan plan = new PartPlan.Open();
    return new SignedParts(
        IntStream.rangeClosed(1, count).mapToObj(n -> plan.part(n).orElseThrow()).toList(),
        Map.of(),
        Optional.of(signer));
  }

  @AfterEach
  void close() {
    blocking.shutdownNow();
  }

  @Test
  void the_pieces_are_one_object_with_every_part_in_its_order() {
    for (int count : new int[] {1, 99, 100, 101, 250}) {
      String json =
          Flux.from(stream.of(parts(count, signer)))
              .map(piece -> new String(piece, StandardCharsets.UTF_8))
              .collect(Collectors.joining())
              .block();

      assertThat(json)
          .isEqualTo(
              IntStream.rangeClosed(1, count)
                  .mapToObj(n ->
                      "{\"number\":%d,\"request\":{\"method\":\"PUT\",\"url\":\"https://a/%d\",\"expiresAt\":\"1970-01-01T00:00:00Z\"}}"
                          .formatted(n, n))
                  .collect(Collectors.joining(",", "{\"parts\":[", "]}")));
    }
  }

  @Test
  void no_more_is_signed_than_the_client_reads() {
    BaseSubscriber<byte[]> reader =
        new BaseSubscriber<>() {
          @Override
          protected void hookOnSubscribe(org.reactivestreams.Subscription subscription) {
            subscription.request(2);
          }
        };

    Flux.from(stream.of(parts(PartPlan.MOST_PARTS, signer))).subscribe(reader);
    drained();

    // Two pieces, and the part that tells that there is a third.
    assertThat(signer.signed()).hasValue(201);
    reader.cancel();
  }

  @Test
  void what_follows_the_first_is_signed_where_blocking_is_allowed() {
    Flux<byte[]> pieces = Flux.from(stream.of(parts(300, signer)));
    signer.threads().clear();

    pieces.blockLast();

    assertThat(signer.threads()).containsExactly("blocking");
  }

  @Test
  void a_store_that_signs_nothing_is_told_before_the_answer_begins() {
    assertThatThrownBy(() -> stream.of(parts(1, new Counting(1))))
        .isInstanceOf(StorageException.Unavailable.class);
  }

  @Test
  void an_answer_that_cannot_be_ended_breaks_off() {
    Flux<byte[]> pieces = Flux.from(stream.of(parts(300, new Counting(150))));

    assertThatThrownBy(pieces::blockLast).isInstanceOf(StorageException.Unavailable.class);
  }

  private void drained() {
    try {
      blocking.submit(() -> {}).get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
