package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ContentTypePropertyTest {
  @Test
  void any_text_is_a_printable_type_that_reads_back_as_itself_or_none() {
    Rounds.forEach(random ->
        ContentType.parse("a/b;" + parameters(random))
            .ifPresent(type -> {
              assertThat(type.value()).matches("[ -~]{3,255}");
              assertThat(ContentType.parse(type.value())).contains(type);
            }));
  }

  private static String parameters(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> Rounds.text(random, 12, "aZ \t;=\"\\");
      case 1 -> "c=\"" + Rounds.text(random, 12, " a\"\\;=\u00e9") + "\"";
      default -> "c=\"" + Rounds.text(random, 12, "") + "\"";
    };
  }
}
