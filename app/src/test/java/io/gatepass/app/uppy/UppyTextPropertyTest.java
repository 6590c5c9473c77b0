package io.gatepass.app.uppy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Mangled;
import io.gatepass.app.upload.UploadException;
import io.micronaut.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client writes into Uppy's addresses is taken or refused, and never fails. */
class UppyTextPropertyTest {

  @Test
  void numbers_of_parts_are_positive_and_each_there_once_or_refused() {
    Mangled.forEach(
        "1,2,10000,99999,37",
        (text, seed) -> {
          try {
            assertThat(PartNumbers.all(text))
                .as("seed %s", seed)
                .doesNotHaveDuplicates()
                .allSatisfy(number -> assertThat(number).isBetween(1, 99_999));
          } catch (UploadException.Unacceptable refused) {
            assertThat(refused.code()).as("seed %s", seed).isEqualTo("part_outside_plan");
          }
        });
  }

  @Test
  void metadata_of_a_query_is_of_the_names_in_brackets_alone() {
    Mangled.forEach(
        "metadata[my note]",
        (name, seed) -> {
          Map<String, String> read =
              QueryMetadata.of(HttpRequest.GET("/").getParameters().add(name, "x"));
          if (name.startsWith("metadata[") && name.endsWith("]")) {
            assertThat(read)
                .as("seed %s", seed)
                .containsExactly(Map.entry(name.substring(9, name.length() - 1), "x"));
          } else {
            assertThat(read).as("seed %s", seed).isEmpty();
          }
        });
  }

  @Test
  void a_key_that_is_not_the_ids_own_names_no_upload() {
    String id = "019a0000-0000-7000-8000-000000000000";
    Mangled.forEach(
        id,
        (key, seed) ->
            assertThat(UppyKey.of(id, key).isPresent())
                .as("seed %s", seed)
                .isEqualTo(key.equalsIgnoreCase(id)));
  }
}
