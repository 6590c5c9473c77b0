package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  private static final String SECRET = "http://key:secret@store.example/?X-Amz-Signature=1";

  private final SwitchedStore store = new SwitchedStore();

  @Test
  void an_empty_store_that_answers_is_well() {
    assertThat(Checks.store(store)).isEmpty();
  }

  /** Elsewhere a store refuses to tell that nothing is there, and no gateway would be ready. */
  @ParameterizedTest
  @ValueSource(
      strings = {"docs/stores/s3.md", "docs/stores/minio.md", "deploy/compose/minio-policy.json"})
  void it_looks_where_the_documented_permissions_let_it(String file) throws IOException {
    String granted = Checks.NO_OBJECT.value().replaceFirst("/.*", "/*");

    assertThat(Files.readString(Path.of("..").resolve(file))).contains("media/" + granted + "\"");
  }

  @Test
  void a_store_that_is_away_and_one_that_refuses_are_told_apart() {
    assertThat(failing(new StorageException.Unavailable(SECRET, null, null)))
        .contains("does not answer");
    assertThat(failing(new StorageException.Misconfigured(SECRET, null)).orElseThrow())
        .startsWith("refuses the gateway");
  }

  @Test
  void nothing_of_a_failures_text_is_told() {
    assertThat(failing(new IllegalStateException(SECRET))).contains("answers strangely");
    assertThat(failing(new StorageException.Unexpected(SECRET, null)))
        .contains("answers strangely");
  }

  @Test
  void a_schema_that_cannot_be_looked_at_is_not_called_right() {
    assertThat(Checks.schema(Optional::empty)).isEmpty();
    assertThat(
            Checks.schema(() -> {
              throw new IllegalStateException(SECRET);
            }))
        .contains("cannot be read");
  }

  private Optional<String> failing(RuntimeException failure) {
    store.fails(failure);
    return Checks.store(store);
  }
}
