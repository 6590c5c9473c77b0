package io.gatepass.app.remote.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeGuessTest {

  @ParameterizedTest
  @CsvSource({
    "film.m3u8, application/vnd.apple.mpegurl",
    "segment7.ts, video/mp2t",
    "SEGMENT7.TS, video/mp2t",
    "part.7.m4s, video/iso.segment",
    "sound.aac, audio/aac",
    "de.vtt, text/vtt",
  })
  void what_a_film_in_pieces_is_made_of_has_the_same_types_on_every_machine(
      String name, String type) {
    assertThat(TypeGuess.of(name)).isEqualTo(type);
  }

  @Test
  void other_names_are_as_this_machine_knows_them() {
    assertThat(TypeGuess.of("a.png")).isEqualTo("image/png");
    assertThat(TypeGuess.of("ts")).isEqualTo("application/octet-stream");
    assertThat(TypeGuess.of("a.no-such-kind")).isEqualTo("application/octet-stream");
  }
}
