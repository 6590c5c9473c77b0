package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doctor as an operator calls it. */
class DoctorCommandTest {
  @TempDir Path folder;

  @Test
  void the_built_in_store_is_well_where_nothing_ever_ran() {
    Command.Ended ended = command(Map.of()).run("doctor");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.out()).startsWith("embedded  ").contains("All is well.");
    assertThat(ended.exit()).isZero();
  }

  @Test
  void what_breaks_is_told_with_the_fix_and_an_exit_code_and_no_signature() {
    try (ExternalStore store = new ExternalStore()) {
      Command.Ended lines = command(environment(store)).run("doctor", "--store", "main");
      Command.Ended json = command(environment(store)).run("doctor", "--json");

      assertThat(lines.exit()).isEqualTo(1);
      assertThat(lines.out()).contains("FAILS", "cors_missing", "fix:", "put-bucket-cors");
      assertThat(json.exit()).isEqualTo(1);
      assertThat(json.out())
          .startsWith("{\"stores\":[{\"store\":\"main\"")
          .contains("\"code\":\"cors_missing\"", "\"severity\":\"fails\"", "\"severity\":\"ok\"");
      assertThat(lines.out() + lines.err() + json.out() + json.err())
          .doesNotContain("X-Amz-", "Signature=", ExternalStore.SECRET_KEY);
    }
  }

  @Test
  void a_store_that_is_not_configured_is_a_wrong_option() {
    Command.Ended ended = command(Map.of()).run("doctor", "--store", "other");

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err()).contains("--store: ", "embedded").doesNotContain("\tat ");
  }

  @Test
  void settings_that_cannot_work_are_named() {
    Command.Ended ended = command(Map.of("GATEPASS_STORES_MAIN_PROVIDER", "s3")).run("doctor");

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.err()).contains("gatepass.stores.main.bucket").doesNotContain("\tat ");
  }

  private static Map<String, String> environment(ExternalStore store) {
    Map<String, String> all = new HashMap<>(store.environment());
    all.put("GATEPASS_STORES_MAIN_DIALECT", "aws");
    all.put("GATEPASS_STORES_MAIN_REGION", "us-east-1");
    return all;
  }

  private Command command(Map<String, String> environment) {
    return new Command(folder.resolve("data"), environment);
  }
}
