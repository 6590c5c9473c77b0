package io.gatepass.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.apidocs.Words;
import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.Operation;
import io.gatepass.domain.UploadStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every call of the API's description is on record as something, or known not to be. */
class ActionsTest {

  @Test
  void no_call_is_without_a_decision_about_its_record() {
    assertThat(Operation.all(Authenticated.gateway()))
        .hasSizeGreaterThan(20)
        .allSatisfy(operation ->
            assertThat(Actions.knows(operation.toString()))
                .as("%s: name its action in Actions", operation)
                .isTrue());
  }

  @Test
  void what_is_on_record_has_the_words_of_the_description() {
    List<String> words = new Yaml().load(Words.ACTION);
    Stream<String> calls =
        Operation.all(Authenticated.gateway()).stream()
            .flatMap(operation -> Actions.of(operation.toString()).stream())
            .map(Actions.Action::name);
    Stream<String> outcomes =
        Arrays.stream(UploadStatus.values())
            .filter(status -> status != UploadStatus.PENDING && status != UploadStatus.UPLOADED)
            .map(status -> "upload." + status.label());

    assertThat(words).doesNotHaveDuplicates();
    assertThat(Stream.concat(calls, outcomes)).hasSameElementsAs(words);
    assertThat(words).isSorted();
  }

  @Test
  void a_call_that_was_forgotten_is_recorded_by_its_route() {
    assertThat(Actions.of("POST /v1/elsewhere"))
        .contains(new Actions.Action("POST /v1/elsewhere", true));
    assertThat(Actions.of("GET /health")).isEmpty();
  }
}
