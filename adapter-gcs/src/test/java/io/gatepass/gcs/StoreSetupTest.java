package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What Google's answers about a bucket mean. */
class StoreSetupTest {
  private static final String RULED =
      """
      { "name": "media",
        "lifecycle": { "rule": [
          { "action": { "type": "Delete" },
            "condition": { "age": 31, "matchesPrefix": ["STAGING/"] } },
          { "action": { "type": "AbortIncompleteMultipartUpload" },
            "condition": { "age": 31 } } ] },
        "iamConfiguration": { "publicAccessPrevention": "enforced",
          "uniformBucketLevelAccess": { "enabled": true } } }\
      """;

  @Test
  void rules_and_prevention_are_seen() {
    assertThat(asked(200, RULED, StoreSetup::forgottenParts)).isInstanceOf(Standing.Set.class);
    assertThat(asked(200, RULED, StoreSetup::staging)).isInstanceOf(Standing.Set.class);
    assertThat(asked(200, RULED, StoreSetup::strangers)).isInstanceOf(Standing.Set.class);
  }

  @Test
  void a_bucket_without_any_lacks_them() {
    String bare = "{ \"name\": \"media\" }";

    assertThat(asked(200, bare, StoreSetup::forgottenParts)).isInstanceOf(Standing.Missing.class);
    assertThat(asked(200, bare, StoreSetup::staging)).isInstanceOf(Standing.Missing.class);
    assertThat(asked(200, bare, StoreSetup::strangers)).isInstanceOf(Standing.Missing.class);
  }

  @Test
  void a_right_that_is_missing_is_named() {
    assertThat(asked(403, "{}", StoreSetup::staging))
        .isInstanceOfSatisfying(
            Standing.Unasked.class,
            unasked -> assertThat(unasked.why()).contains("storage.buckets.get"));
  }

  private static Standing asked(int status, String body, Function<StoreSetup, Standing> question) {
    try (Scripted google = new Scripted();
        StorageProvider store =
            Stores.at(google.on("GET /storage/v1/b/media", status, body).uri())) {
      return question.apply(store.setup());
    }
  }
}
