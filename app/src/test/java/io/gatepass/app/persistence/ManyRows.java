package io.gatepass.app.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A database of many uploads, events and deliveries, few of them due, and what PostgreSQL does to
 * answer a question.
 */
record ManyRows(String url) {
  private static final String UPLOADS =
      """
      insert into upload (id, tenant, owner, policy, store, store_identity, status, object_key,
        staging_key, filename, content_type, size_kind, size_bytes, enforced_size,
        enforced_content_type, enforced_write_once, metadata, reserved_bytes, found_key, found_tag,
        found_size, checksum_status, violations, due_at, last_signed_expiry, created_at, expires_at,
        since, transfer)
      select id, 't' || mod(n, 100), 'ann', 'default', 'main', 's3://media', status, 't/acme/' || id,
        case when mod(n, 4) = 0 then 'STAGING/acme/' || id end, 'a.png', 'image/png', 'exactly', 1000,
        'wire', 'wire', 'wire', '{}', 1000,
        case when status = 'ready' then 't/acme/' || id end,
        case when status = 'ready' then 'tag' end, case when status = 'ready' then 1000 end,
        case when status = 'ready' then 'declared' end,
        case when status = 'failed' then '[]' end,
        case when status = 'pending' then at + interval '1 day' end, at, at, at, at, 'put'
      from (select n, cast(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000' as uuid) as id,
          timestamptz '2026-01-01' + n * interval '1 second' as at,
          case mod(n, 20) when 0 then 'pending' when 1 then 'failed' when 2 then 'orphaned'
            else 'ready' end as status
        from generate_series(1, :count) n) made
      """;
  private static final String EVENTS =
      """
      insert into event_inbox (store, dedupe_key, received_at)
      select 'main', md5(cast(n as varchar)), timestamptz '2026-01-01' + n * interval '1 second'
      from generate_series(1, :count) n
      """;
  private static final String OUTBOX =
      """
      insert into outbox (id, upload_id, sequence, type, tenant, payload, created_at)
      select id, id, 1, 'upload.ready', 'acme', '{}', since from upload where status = 'ready'
      """;
  private static final String DELIVERIES =
      """
      insert into webhook_delivery (id, webhook_id, message_id, status, attempts, due_at, began_at)
      select id, '00000000-0000-7000-8000-000000000000', id,
        case when created_at < '2026-01-01 01:00Z' then 'pending' else 'delivered' end, 1,
        case when created_at < '2026-01-01 01:00Z' then created_at + interval '1 day' end,
        created_at
      from outbox
      """;
  private static final String RECONCILIATIONS =
      """
      insert into reconciliation (id, store, active, repair, state, requested_at, changed_at,
        due_at, failures, after_key, objects, uploads, unknown_objects, leftovers, lost_uploads,
        repaired)
      select gen_random_uuid(), 'main', case when n = 1 then 'main' end, false,
        case when n = 1 then 'running' else 'done' end, at, at, case when n = 1 then at end,
        0, '', 0, 0, 0, 0, 0, 0
      from (select n, timestamptz '2026-01-01' + n * interval '1 second' as at
        from generate_series(1, :count) n) made
      """;
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):[a-z]+");

  void fill(int count) {
    String wanted = Integer.toString(count);
    run(UPLOADS.replace(":count", wanted), EVENTS.replace(":count", wanted), OUTBOX, DELIVERIES);
    run(RECONCILIATIONS.replace(":count", wanted));
    run("vacuum (analyze)");
  }

  /**
   * For whatever parameters but the limit: that of a statement which is prepared and asked often.
   * Of an unknown limit PostgreSQL thinks a tenth of the table, and makes no use of such a plan.
   */
  String plan(String query) {
    AtomicInteger numbers = new AtomicInteger();
    String asked =
        PARAMETER
            .matcher(query.replace(":most", "100"))
            .replaceAll(_ -> "\\$" + numbers.incrementAndGet());
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("explain (generic_plan, costs off) " + asked)) {
      StringBuilder plan = new StringBuilder();
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
      return plan.toString();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void run(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.put("user", "postgres");
    // Otherwise the driver asks for the values of the parameters that are only explained.
    properties.put("preferQueryMode", "simple");
    // Vacuum takes nothing for settled whose commit is not written, and this server's do not wait.
    properties.put("options", "-c synchronous_commit=on");
    return DriverManager.getConnection(url, properties);
  }
}
