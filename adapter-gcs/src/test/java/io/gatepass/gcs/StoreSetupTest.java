package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Rule;
import java.util.Set;
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
    assertThat(asked(200, RULED, Rule.FORGOTTEN_PARTS)).isInstanceOf(Standing.Set.class);
    assertThat(asked(200, RULED, Rule.STAGING)).isInstanceOf(Standing.Set.class);
    assertThat(asked(200, RULED, Rule.STRANGERS)).isInstanceOf(Standing.Set.class);
  }

  @Test
  void a_bucket_without_any_lacks_them() {
    String bare = "{ \"name\": \"media\" }";

    assertThat(asked(200, bare, Rule.FORGOTTEN_PARTS)).isInstanceOf(Standing.Missing.class);
    assertThat(asked(200, bare, Rule.STAGING)).isInstanceOf(Standing.Missing.class);
    assertThat(asked(200, bare, Rule.STRANGERS)).isInstanceOf(Standing.Missing.class);
  }

  @Test
  void a_right_that_is_missing_is_named() {
    assertThat(asked(403, "{}", Rule.STAGING))
        .isInstanceOfSatisfying(
            Standing.Unasked.class,
            unasked -> assertThat(unasked.why()).contains("storage.buckets.get"));
  }

  private static Standing asked(int status, String body, Rule rule) {
    try (Scripted google = new Scripted();
        StorageProvider store =
            Stores.at(google.on("GET /storage/v1/b/media", status, body).uri())) {
      return store.setup().standing(rule, Set.of());
    }
  }
}
