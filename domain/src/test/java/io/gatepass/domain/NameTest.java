package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small names: stores, policies, store identities, entity tags, status labels. */
class NameTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a-b", "a_b", "Main", "a.b", "a\n", "\u0661"})
  void a_name_that_cannot_stand_in_a_variable_is_refused(String name) {
    Refusal.of(() -> new StoreName(name), "store_name_invalid");
    Refusal.of(() -> new PolicyName(name), "policy_name_invalid");
  }

  @Test
  void a_name_has_at_most_63_characters() {
    String longest = "a1".repeat(31) + "a";

    assertThat(new StoreName(longest)).hasToString(longest);
    assertThat(new PolicyName(longest)).hasToString(longest);
    Refusal.of(() -> new StoreName(longest + "a"), "store_name_invalid");
    Refusal.of(() -> new PolicyName(longest + "a"), "policy_name_invalid");
  }

  @Test
  void a_store_identity_is_not_blank() {
    assertThat(new StoreIdentity("s3:media")).hasToString("s3:media");
    Refusal.of(() -> new StoreIdentity(" "), "store_identity_invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "\"abc\""})
  void an_entity_tag_is_held_without_quotes(String tag) {
    assertThat(new EntityTag(tag)).isEqualTo(new EntityTag("abc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\"", "\" \""})
  void an_entity_tag_marks_something(String tag) {
    Refusal.of(() -> new EntityTag(tag), "entity_tag_invalid");
  }

  @Test
  void every_status_is_read_back_by_its_label() {
    assertThat(Arrays.stream(UploadStatus.values()).map(s -> UploadStatus.labelled(s.label())))
        .containsExactlyElementsOf(Arrays.stream(UploadStatus.values()).map(Optional::of).toList());
    assertThat(UploadStatus.labelled("READY")).isEmpty();
    assertThat(UploadStatus.labelled("")).isEmpty();
  }

  @Test
  void every_state_has_a_status_of_its_own() {
    for (UploadStatus status : UploadStatus.values()) {
      assertThat(Samples.in(status).status()).isEqualTo(status);
    }
  }
}
