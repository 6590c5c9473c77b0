package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartSessionTest {
  @Test
  void its_name_has_1_to_1024_characters_whatever_they_are() {
    String longest = "/ü=%".repeat(256);

    assertThat(new PartSession(Samples.KEY, longest).id()).isEqualTo(longest);
    assertThat(new PartSession(Samples.KEY, "a").id()).isEqualTo("a");
    Refusal.of(() -> new PartSession(Samples.KEY, ""), "session_invalid");
    Refusal.of(() -> new PartSession(Samples.KEY, longest + "a"), "session_invalid");
  }
}
