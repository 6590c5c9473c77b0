package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.gcs.Scripted.Asked;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Rule;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written to a bucket's settings. */
class AddedRulesTest {
  private static final Set<URI> PAGES = Set.of(URI.create("https://app.example.com"));
  private static final String BUCKET = "/storage/v1/b/media";
  private static final String FOREIGN_CORS =
      "{\"maxAgeSeconds\":60,\"method\":[\"GET\"],\"origin\":[\"*\"],"
          + "\"responseHeader\":[\"Content-Type\"],\"nobodyKnows\":{\"this\":1}}";
  private static final String FOREIGN_RULE =
      "{\"action\":{\"type\":\"SetStorageClass\",\"storageClass\":\"NEARLINE\",\"new\":true},"
          + "\"condition\":{\"age\":7,\"createdBefore\":\"2020-01-02\",\"unheardOf\":[\"x\"]}}";
  private static final String OTHERS =
      "{\"name\":\"media\",\"metageneration\":\"7\",\"cors\":[%s],\"lifecycle\":{\"rule\":[%s]}}"
          .formatted(FOREIGN_CORS, FOREIGN_RULE);

  private final Scripted google = new Scripted();
  private final StorageProvider store = Stores.at(google.uri());

  @AfterEach
  void stop() {
    store.close();
    google.close();
  }

  private Standing add(Rule rule) {
    return store.setup().add(rule, PAGES);
  }

  /** The SDK sends a PATCH as a POST that says so. */
  private List<Asked> writes() {
    return google.asked().stream().filter(asked -> !asked.request().startsWith("GET ")).toList();
  }

  private void holds(String bucket) {
    google.on("GET " + BUCKET, 200, bucket).on("POST " + BUCKET, 200, bucket);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_missing_is_written_unless_somebody_changed_the_bucket(Rule rule) {
    holds(OTHERS);

    assertThat(add(rule))
        .isInstanceOfSatisfying(
            Standing.Missing.class,
            missing -> assertThat(missing.addition().orElseThrow().guarded()).isTrue());
    assertThat(writes())
        .singleElement()
        .satisfies(write -> assertThat(write.query()).contains("ifMetagenerationMatch=7"));
  }

  @ParameterizedTest
  @EnumSource
  void what_was_written_is_set_and_not_written_again(Rule rule) {
    holds(OTHERS);
    add(rule);
    String written = Sent.text(writes().getFirst().body());
    holds("{\"name\":\"media\",\"metageneration\":\"8\"," + written.substring(1));

    assertThat(add(rule)).isInstanceOf(Standing.Set.class);
    assertThat(writes()).hasSize(1);
  }

  @Test
  void rules_of_others_stay_with_everything_that_is_in_them() {
    holds(OTHERS);
    add(Rule.PAGES);
    add(Rule.STAGING);
    add(Rule.FORGOTTEN_PARTS);

    assertThat(Sent.json(writes().get(0).body()).at("/cors/0")).isEqualTo(Sent.json(FOREIGN_CORS));
    assertThat(Sent.json(writes().get(0).body()).at("/cors")).hasSize(2);
    for (Asked write : writes().subList(1, 3)) {
      assertThat(Sent.json(write.body()).at("/lifecycle/rule/0"))
          .isEqualTo(Sent.json(FOREIGN_RULE));
      assertThat(Sent.json(write.body()).at("/lifecycle/rule")).hasSize(2);
      assertThat(Sent.json(write.body()).has("cors")).isFalse();
    }
  }

  @Test
  void a_rule_of_somebody_else_does_it_only_where_it_asks_for_nothing_more() {
    String delete =
        "{\"action\":{\"type\":\"Delete\"},\"condition\":{\"age\":90%s}}"
            .formatted(",\"matchesPrefix\":[\"STAGING/\"]%s");
    holds(OTHERS.replace(FOREIGN_RULE, delete.formatted("")));
    assertThat(add(Rule.STAGING)).isInstanceOf(Standing.Set.class);
    holds(OTHERS.replace(FOREIGN_RULE, delete.formatted(",\"matchesSuffix\":[\".tmp\"]")));
    assertThat(add(Rule.STAGING)).isInstanceOf(Standing.Missing.class);
  }

  @Test
  void nothing_is_added_beside_a_rule_that_removes_too_much() {
    String all = "{\"action\":{\"type\":\"Delete\"},\"condition\":{\"age\":0}}";
    holds(OTHERS.replace(FOREIGN_RULE, all));

    assertThat(add(Rule.STAGING)).isInstanceOf(Standing.Missing.class);
    assertThat(writes()).isEmpty();
  }

  @Test
  void another_page_joins_the_rule_of_ours_and_none_leaves_it() {
    holds(OTHERS);
    add(Rule.PAGES);
    holds("{\"metageneration\":\"8\"," + Sent.text(writes().getFirst().body()).substring(1));
    store.setup().add(Rule.PAGES, Set.of(URI.create("https://new.example.com")));

    assertThat(Sent.json(writes().get(1).body()).at("/cors")).hasSize(2);
    assertThat(Sent.json(writes().get(1).body()).at("/cors/1/origin"))
        .extracting(origin -> origin.asString())
        .containsExactly("https://app.example.com", "https://new.example.com");
  }

  @Test
  void a_change_meanwhile_is_kept_and_a_right_that_is_missing_is_named() {
    google.on("GET " + BUCKET, 200, OTHERS).on("POST " + BUCKET, 412, "{}");
    assertThatThrownBy(() -> add(Rule.PAGES))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("Somebody else changed the bucket");
    google.on("POST " + BUCKET, 403, "{}");
    assertThatThrownBy(() -> add(Rule.STAGING))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("storage.buckets.update");
    assertThatThrownBy(() -> add(Rule.STRANGERS))
        .hasMessageContaining("storage.buckets.setIamPolicy");
  }
}
