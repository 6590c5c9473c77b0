package io.gatepass.minio;

import static io.gatepass.minio.Samples.EXACTLY_HELLO;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers that MinIO obeys though nobody signed them. */
class SmuggledHeadersTest {

  @ParameterizedTest
  @CsvSource({"x-amz-tagging, color=red", "x-amz-storage-class, REDUCED_REDUNDANCY"})
  void the_look_finds_what_was_not_signed(String header, String value) {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        ObjectKey key = Samples.key();
        SignedRequest put =
            store
                .uploads()
                .signPut(
                    Samples.id(),
                    new Placement(key, Optional.empty()),
                    EXACTLY_HELLO,
                    Lifetime.STANDARD);
        Map<String, String> headers = new HashMap<>(put.headers());
        headers.put(header, value);
        int status = Http.send("PUT", put.uri(), headers, Samples.HELLO).statusCode();
        if (status < 300) {
          assertThat(store.objects().find(key).orElseThrow().foreignHeaders())
              .containsExactly(header);
        } else {
          assertThat(status).isEqualTo(403);
        }
      }
    });
  }
}
