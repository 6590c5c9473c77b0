package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.annotation.Query;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a batch of work costs does not grow with the rows that are not due, whatever is asked for.
 */
@ExtendWith(NeedsPostgres.class)
class PlansTest {
  private static EmbeddedPostgres server;
  private static ManyRows rows;

  @BeforeAll
  static void fill() throws IOException {
    server = EmbeddedPostgres.start();
    String url = server.getJdbcUrl("postgres", "postgres");
    TestDatabase.postgres(url).close();
    rows = new ManyRows(url);
    rows.fill(Integer.getInteger("gatepass.plans.rows", 50_000));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Test
  void uploads_that_are_due_are_claimed_by_their_index() {
    assertThat(rows.plan(query(UploadRows.class, "lockDue"))).contains("using upload_due");
    assertThat(rows.plan(query(UploadRows.class, "lockScans"))).contains("using upload_scan_due");
  }

  @Test
  void what_was_created_under_a_token_is_listed_by_its_index() {
    assertThat(rows.plan(query(UploadRows.class, "listUnder"))).contains("using upload_of_token");
  }

  @Test
  void what_an_owner_has_pending_is_counted_by_its_index() {
    assertThat(rows.plan(query(UploadRows.class, "pending"))).contains("using upload_pending");
  }

  @Test
  void what_a_tenant_holds_is_summed_by_an_index_alone() {
    assertThat(rows.plan(query(UsageRows.class, "count")))
        .contains("Index Only Scan using upload_list");
    assertThat(rows.plan(query(UsageRows.class, "drift")))
        .contains("Index Only Scan using upload_list");
  }

  @Test
  void those_of_an_owner_that_are_in_one_state_are_found_without_reading_the_others() {
    assertThat(rows.plan(query(UploadRows.class, "list")))
        .containsPattern("upload_list.*\\s+Index Cond: .*status");
  }

  @Test
  void deliveries_of_a_webhook_that_are_due_are_claimed_by_their_index() {
    assertThat(rows.plan(query(DeliveryRows.class, "lockDue")))
        .contains("using webhook_delivery_owed");
  }

  @Test
  void the_webhooks_that_are_owed_something_cost_one_look_each() {
    assertThat(rows.plan(query(WebhookRows.class, "owed")))
        .contains("Limit", "using webhook_delivery_owed")
        .doesNotContain("Seq Scan on webhook_delivery");
    assertThat(rows.plan(query(BacklogRows.class, "undelivered")))
        .contains("using webhook_delivery_owed")
        .doesNotContain("Seq Scan on webhook_delivery");
  }

  @Test
  void what_waits_is_counted_by_the_indexes_that_claims_walk() {
    assertThat(rows.plan(query(BacklogRows.class, "open"))).contains("Limit", "using upload_due");
    assertThat(rows.plan(query(BacklogRows.class, "sweep"))).contains("Limit", "using upload_due");
    assertThat(rows.plan(query(BacklogRows.class, "scan")))
        .contains("Limit", "using upload_scan_due");
    assertThat(rows.plan(query(BacklogRows.class, "waiting")))
        .contains("Limit", "using upload_scan_due");
  }

  @Test
  void the_oldest_that_a_webhook_is_owed_costs_one_look_each() {
    assertThat(rows.plan(query(BacklogRows.class, "webhooks")))
        .containsPattern("Limit\\s+-> +Index (Only )?Scan using webhook_delivery_owed");
  }

  @Test
  void the_ready_file_that_an_event_names_is_found_by_its_key() {
    assertThat(rows.plan(query(InboxRows.class, "kept"))).contains("Index Scan", "object_key");
  }

  @Test
  void old_events_are_forgotten_by_their_index() {
    assertThat(rows.plan(query(InboxRows.class, "forget"))).contains("using event_inbox_age");
  }

  @Test
  void the_uploads_that_an_event_names_are_found_by_their_keys() {
    assertThat(rows.plan(query(InboxRows.class, "wake"))).contains("upload_object");
    assertThat(rows.plan(query(InboxRows.class, "wakeStaged"))).contains("using upload_staging");
  }

  @Test
  void a_page_of_a_comparison_reads_the_uploads_between_two_keys_in_their_order() {
    assertThat(rows.plan(query(KeyedRows.class, "ready"))).contains("using upload_ready");
    assertThat(rows.plan(query(KeyedRows.class, "among"))).contains("upload_pkey");
  }

  @Test
  void comparisons_that_are_due_are_claimed_by_their_index() {
    assertThat(rows.plan(query(ReconciliationRows.class, "lockDue")))
        .contains("using reconciliation_due");
  }

  @Test
  void a_start_goes_from_store_to_store_past_the_uploads_of_each() {
    assertThat(rows.plan(query(UploadRows.class, "storeInUse")))
        .contains("using upload_in_use")
        .contains("Index Cond");
  }

  @Test
  void old_messages_are_forgotten_by_their_ids() {
    assertThat(rows.plan(query(OutboxRows.class, "forget")))
        .contains("outbox_pkey")
        .doesNotContain("Seq Scan");
  }

  private static String query(Class<?> repository, String name) {
    return Arrays.stream(repository.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .map(PlansTest::query)
        .findFirst()
        .orElseThrow();
  }

  private static String query(Method method) {
    return method.getAnnotation(Query.class).value();
  }
}
