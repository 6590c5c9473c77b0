package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.OTHER;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A copy source that nobody signed, on servers that obey it. */
class SmuggledCopyTest {
  private final ObjectKey victim = Samples.key();
  private final ObjectKey mine = Samples.key();

  private SignedRequest sign(StorageProvider store) {
    return store.uploads().signPut(Samples.id(), Samples.at(mine), exactly(OTHER), MINUTES);
  }

  private int smuggle(SignedRequest request) {
    return Http.putWith(
            request,
            OTHER,
            "x-amz-copy-source",
            "/" + RealStore.BUCKET + "/" + victim,
            "x-amz-metadata-directive",
            "REPLACE")
        .statusCode();
  }

  @Test
  void a_store_of_unknown_make_is_given_a_condition_that_prevents_it() {
    try (RealStore server = RealStore.start();
        StorageProvider store = Stores.open(server.uri(), Map.of("dialect", "generic"))) {
      server.write(RealStore.BUCKET, victim.value(), HELLO);
      assertThat(store.rules().needsPromotion()).isFalse();
      assertThat(smuggle(sign(store))).isEqualTo(412);
      assertThat(store.objects().find(mine)).isEmpty();
    }
  }

  @Test
  void amazon_refuses_unsigned_headers_itself_and_gets_no_such_condition() {
    try (StorageProvider store = Stores.open(ProbeTest.nobody())) {
      assertThat(sign(store).headers()).doesNotContainKey("x-amz-copy-source-if-match");
    }
  }

  @Test
  void for_a_store_where_nothing_prevents_it_no_write_is_signed() throws IOException {
    try (RealStore server = RealStore.unguarded();
        LaxFront front = LaxFront.ignoring(server.uri(), "x-amz-copy-source-if-match");
        StorageProvider store = Stores.open(front.uri(), Map.of("dialect", "generic"))) {
      assertThat(store.rules().needsPromotion()).isTrue();
      assertThatThrownBy(() -> sign(store))
          .isInstanceOf(StorageException.Misconfigured.class)
          .hasMessageContaining("x-amz-copy-source");
    }
  }
}
