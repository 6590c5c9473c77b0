package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Rule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30})
  void a_rule_that_removes_before_an_upload_must_end_is_weak_and_left_alone(int days) {
    String soon = RULED.replace("\"age\": 31", "\"age\": " + days);
    String after = "a rule removes after " + days + (days == 1 ? " day " : " days ");

    assertThat(byHand(soon, Rule.FORGOTTEN_PARTS))
        .startsWith(after + "parts")
        .contains("lose their bytes", "no policy's upload-ttl is longer", "raise it to 31 days");
    assertThat(byHand(soon, Rule.STAGING))
        .startsWith(after + "what is left below STAGING/")
        .contains("lose their bytes", "no policy's upload-ttl is longer", "raise it to 31 days");
  }

  @Test
  void a_rule_that_removes_ready_files_too_is_weak_however_late_it_does() {
    assertThat(byHand(RULED.replace("[\"STAGING/\"]", "[]"), Rule.STAGING))
        .isEqualTo(
            "a rule removes every file after 31 days, ready ones too: narrow it to STAGING/, after"
                + " 31 days");
    assertThat(byHand(RULED.replace("\"STAGING/\"", "\"STAGING/\", \"ST\""), Rule.STAGING))
        .startsWith("a rule removes every file below ST after 31 days");
    assertThat(asked(200, RULED.replace("\"STAGING/\"", "\"STAGING/\", \"b/\""), Rule.STAGING))
        .isInstanceOf(Standing.Set.class);
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

  private static String byHand(String bucket, Rule rule) {
    Standing standing = asked(200, bucket, rule);
    assertThat(standing).isInstanceOf(Standing.Missing.class);
    Standing.Missing missing = (Standing.Missing) standing;
    assertThat(missing.addition()).isEmpty();
    return missing.seen();
  }

  private static Standing asked(int status, String body, Rule rule) {
    try (Scripted google = new Scripted();
        StorageProvider store =
            Stores.at(google.on("GET /storage/v1/b/media", status, body).uri())) {
      return store.setup().standing(rule, Set.of());
    }
  }
}
