package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class ObjectKeyPropertyTest {
  @Test
  void a_key_that_is_made_is_its_own_normalised_path() {
    Rounds.forEach(random -> {
      String alphabet = random.nextBoolean() ? "aZ0._-/" : "a./\\%\n +?#";
      try {
        String key = new ObjectKey(Rounds.text(random, 12, alphabet)).value();
        assertThat(URI.create("http://h/" + key).normalize().getRawPath()).isEqualTo("/" + key);
      } catch (InvalidValue refused) {
        assertThat(refused.code()).isEqualTo("object_key_invalid");
      }
    });
  }
}
