package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Rule;
import io.gatepass.ports.StoreSetup.Topic;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Amazon's answers about a bucket mean. */
class StoreSetupTest {
  private static final String RULES =
      """
      <LifecycleConfiguration>
        <Rule><ID>a</ID><Status>Enabled</Status><Filter><Prefix></Prefix></Filter>
          <AbortIncompleteMultipartUpload><DaysAfterInitiation>31</DaysAfterInitiation>
          </AbortIncompleteMultipartUpload></Rule>
        <Rule><ID>b</ID><Status>%s</Status><Filter><Prefix>%s</Prefix></Filter>
          <Expiration><Days>31</Days></Expiration></Rule>
      </LifecycleConfiguration>\
      """;
  private static final String BLOCK =
      "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls>"
          + "<IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy>"
          + "<RestrictPublicBuckets>%s</RestrictPublicBuckets></PublicAccessBlockConfiguration>";

  @Test
  void rules_that_remove_parts_and_what_is_staged_are_seen() throws IOException {
    assertThat(asked(200, RULES.formatted("Enabled", "STAGING/"), Rule.FORGOTTEN_PARTS))
        .isInstanceOf(Standing.Set.class);
    assertThat(asked(200, RULES.formatted("Enabled", "STAGING/"), Rule.STAGING))
        .isInstanceOf(Standing.Set.class);
  }

  @Test
  void a_rule_that_is_off_or_for_another_prefix_is_none() throws IOException {
    assertThat(asked(200, RULES.formatted("Disabled", "STAGING/"), Rule.STAGING))
        .isInstanceOf(Standing.Missing.class);
    assertThat(asked(200, RULES.formatted("Enabled", "logs/"), Rule.STAGING))
        .isInstanceOf(Standing.Missing.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 30})
  void a_rule_that_removes_before_an_upload_must_end_is_weak_and_left_alone(int days)
      throws IOException {
    String soon = RULES.formatted("Enabled", "STAGING/").replace(">31<", ">" + days + "<");
    String after = " removes after " + days + (days == 1 ? " day " : " days ");

    assertThat(byHand(soon, Rule.FORGOTTEN_PARTS))
        .startsWith("the rule a" + after + "parts")
        .contains("lose their bytes", "no policy's upload-ttl is longer", "raise it to 31 days");
    assertThat(byHand(soon, Rule.STAGING))
        .startsWith("the rule b" + after + "what is left below STAGING/")
        .contains("lose their bytes", "no policy's upload-ttl is longer", "raise it to 31 days");
  }

  @Test
  void a_rule_that_removes_ready_files_too_is_weak_however_late_it_does() throws IOException {
    assertThat(byHand(RULES.formatted("Enabled", ""), Rule.STAGING))
        .isEqualTo(
            "the rule b removes every file after 31 days, ready ones too: narrow it to STAGING/,"
                + " after 31 days");
    String unnamed = RULES.formatted("Enabled", "ST").replace("<ID>b</ID>", "");
    assertThat(byHand(unnamed, Rule.STAGING))
        .startsWith("a rule without a name removes every file below ST after 31 days");
  }

  @Test
  void an_age_that_is_none_is_no_rule() throws IOException {
    String strange = RULES.formatted("Enabled", "STAGING/").replace(">31<", ">soon<");
    assertThat(asked(200, strange, Rule.STAGING))
        .isInstanceOfSatisfying(
            Standing.Missing.class, missing -> assertThat(missing.addition()).isPresent());
  }

  @Test
  void a_bucket_without_rules_lacks_them() throws IOException {
    assertThat(asked(404, error("NoSuchLifecycleConfiguration"), Rule.FORGOTTEN_PARTS))
        .isInstanceOf(Standing.Missing.class);
  }

  @Test
  void a_right_that_is_missing_is_named_and_says_nothing_of_the_rule() throws IOException {
    assertThat(asked(403, error("AccessDenied"), Rule.STAGING))
        .isInstanceOfSatisfying(
            Standing.Unasked.class,
            unasked -> assertThat(unasked.why()).contains("s3:GetLifecycleConfiguration"));
  }

  @Test
  void a_server_without_the_call_cannot_be_asked() throws IOException {
    assertThat(asked(501, error("NotImplemented"), Rule.FORGOTTEN_PARTS))
        .isEqualTo(new Standing.Untold("this server has no call that tells it"));
  }

  @Test
  void public_access_is_blocked_by_all_four_or_not_at_all() throws IOException {
    assertThat(asked(200, BLOCK.formatted("true"), Rule.STRANGERS))
        .isInstanceOf(Standing.Set.class);
    assertThat(asked(200, BLOCK.formatted("false"), Rule.STRANGERS))
        .isInstanceOf(Standing.Missing.class);
    assertThat(asked(404, error("NoSuchPublicAccessBlockConfiguration"), Rule.STRANGERS))
        .isInstanceOf(Standing.Missing.class);
  }

  @Test
  void every_remedy_names_the_bucket() {
    try (StorageProvider store = Stores.open(URI.create("http://127.0.0.1:1"), Map.of())) {
      for (Topic topic : Topic.values()) {
        assertThat(store.setup().remedy(topic, Set.of(URI.create("https://app.example.com"))))
            .contains(RealStore.BUCKET)
            .doesNotContain(RealStore.SECRET);
      }
    }
  }

  private static String byHand(String rules, Rule rule) throws IOException {
    Standing standing = asked(200, rules, rule);
    assertThat(standing).isInstanceOf(Standing.Missing.class);
    Standing.Missing missing = (Standing.Missing) standing;
    assertThat(missing.addition()).isEmpty();
    return missing.seen();
  }

  private static Standing asked(int status, String body, Rule rule) throws IOException {
    try (ScriptedServer server = new ScriptedServer();
        StorageProvider store =
            Stores.open(server.on("GET", "/" + RealStore.BUCKET, status, body).uri(), Map.of())) {
      return store.setup().standing(rule, Set.of());
    }
  }

  private static String error(String code) {
    return "<Error><Code>" + code + "</Code></Error>";
  }
}
