package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Rule;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written to Amazon's documents of rules. */
class AddedRulesTest {
  private static final Set<URI> PAGES = Set.of(URI.create("https://app.example.com"));
  private static final String FOREIGN =
      "<Rule><ID>logs</ID><Filter><And><Prefix>logs/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag>"
          + "</And></Filter><Status>Enabled</Status><Expiration><Days>3</Days></Expiration>"
          + "<NobodyKnowsThis also=\"this\">1</NobodyKnowsThis></Rule>";
  private static final String RULES =
      "<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
          + FOREIGN
          + "</LifecycleConfiguration>";
  private static final String OTHERS_PAGES =
      "<CORSRule><ID>theirs</ID><AllowedOrigin>https://other.example.com</AllowedOrigin>"
          + "<AllowedMethod>GET</AllowedMethod><Unknown>x</Unknown></CORSRule>";
  private static final String CORS =
      "<CORSConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
          + OTHERS_PAGES
          + "</CORSConfiguration>";

  private final RulesServer server = new RulesServer();
  private final StorageProvider store = Stores.open(server.uri(), Map.of());

  @AfterEach
  void stop() {
    store.close();
    server.close();
  }

  private Standing add(Rule rule) {
    return store.setup().add(rule, PAGES);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_missing_is_written_once(Rule rule) {
    assertThat(add(rule)).isInstanceOf(Standing.Missing.class);
    assertThat(store.setup().standing(rule, PAGES)).isInstanceOf(Standing.Set.class);
    assertThat(add(rule)).isInstanceOf(Standing.Set.class);
    assertThat(server.writes()).hasSize(1);
  }

  @Test
  void rules_of_others_stay_with_everything_that_is_in_them() {
    server.holds("lifecycle", RULES).holds("cors", CORS);
    add(Rule.STAGING);
    add(Rule.FORGOTTEN_PARTS);
    add(Rule.PAGES);

    assertThat(server.held("lifecycle"))
        .contains(FOREIGN, "<ID>gatepass-staging</ID>", "<ID>gatepass-parts</ID>")
        .contains("<NoncurrentDays>1</NoncurrentDays>", "<DaysAfterInitiation>31<");
    assertThat(server.held("cors"))
        .contains(OTHERS_PAGES, "<ID>gatepass</ID>", "https://app.example.com")
        .contains("<ExposeHeader>ETag</ExposeHeader>", "x-amz-meta-gatepass-upload-id");
  }

  @Test
  void what_a_write_would_change_beside_the_rules_is_sent_back() {
    server.holds("lifecycle", RULES);
    add(Rule.STAGING);

    assertThat(server.writes()).containsExactly("PUT lifecycle varies_by_storage_class");
  }

  @Test
  void a_rule_of_somebody_else_that_does_it_is_enough() {
    server.holds(
        "lifecycle",
        RULES.replace(
            FOREIGN,
            "<Rule><ID>theirs</ID><Filter><Prefix>STAGING/</Prefix></Filter>"
                + "<Status>Enabled</Status><Expiration><Days>90</Days>"
                + "</Expiration></Rule>"));

    assertThat(add(Rule.STAGING)).isInstanceOf(Standing.Set.class);
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void a_rule_of_ours_that_somebody_turned_off_is_left_alone() {
    server.holds(
        "lifecycle",
        RULES.replace(
            FOREIGN,
            "<Rule><ID>gatepass-staging</ID><Filter><Prefix>STAGING/</Prefix></Filter>"
                + "<Status>Disabled</Status><Expiration><Days>31</Days></Expiration></Rule>"));

    assertThat(add(Rule.STAGING))
        .isInstanceOfSatisfying(
            Standing.Missing.class, missing -> assertThat(missing.addition()).isEmpty());
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void nothing_is_added_beside_a_rule_that_removes_too_much() {
    server.holds(
        "lifecycle",
        RULES.replace(
            FOREIGN,
            "<Rule><ID>all</ID><Filter/><Status>Enabled</Status><Expiration><Days>90</Days>"
                + "</Expiration></Rule>"));

    assertThat(add(Rule.STAGING)).isInstanceOf(Standing.Missing.class);
    assertThat(server.writes()).isEmpty();
  }

  @Test
  void a_rule_of_ours_that_somebody_narrowed_for_pages_is_left_alone() {
    add(Rule.PAGES);
    server.holds(
        "cors", server.held("cors").replace("<AllowedHeader>content-md5</AllowedHeader>", ""));

    assertThat(add(Rule.PAGES))
        .isEqualTo(
            new Standing.Missing(
                "the rule gatepass is there, but permits less than is needed", Optional.empty()));
    assertThat(server.writes()).hasSize(1);
  }

  @Test
  void a_location_is_shown_to_pages_but_not_asked_for() {
    add(Rule.PAGES);
    String location = "<ExposeHeader>Location</ExposeHeader>";
    assertThat(server.held("cors")).contains(location);
    server.holds("cors", server.held("cors").replace(location, ""));

    assertThat(add(Rule.PAGES)).isInstanceOf(Standing.Set.class);
  }

  @Test
  void documents_of_the_older_form_get_a_rule_of_the_older_form() {
    server.holds(
        "lifecycle",
        RULES.replace(
            FOREIGN,
            "<Rule><ID>old</ID><Prefix>logs/</Prefix><Status>Enabled</Status><Expiration>"
                + "<Days>3</Days></Expiration></Rule>"));
    add(Rule.STAGING);

    assertThat(server.held("lifecycle"))
        .contains("<ID>gatepass-staging</ID><Prefix>STAGING/</Prefix>")
        .doesNotContain("<Filter>");
  }

  @Test
  void another_page_joins_the_rule_of_ours_and_none_leaves_it() {
    add(Rule.PAGES);
    store.setup().add(Rule.PAGES, Set.of(URI.create("https://new.example.com")));

    assertThat(server.held("cors"))
        .containsOnlyOnce("<ID>gatepass</ID>")
        .contains("https://app.example.com", "https://new.example.com");
  }

  @Test
  void a_right_that_is_missing_is_named_and_a_change_meanwhile_is_told() {
    server.refusesWrites(403);
    assertThatThrownBy(() -> add(Rule.PAGES))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("grant s3:PutBucketCORS");
    assertThatThrownBy(() -> add(Rule.STAGING))
        .hasMessageContaining("grant s3:PutLifecycleConfiguration");
    assertThatThrownBy(() -> add(Rule.STRANGERS))
        .hasMessageContaining("grant s3:PutBucketPublicAccessBlock");
    server.refusesWrites(409);
    assertThatThrownBy(() -> add(Rule.STAGING)).isInstanceOf(Conflict.class);
  }
}
