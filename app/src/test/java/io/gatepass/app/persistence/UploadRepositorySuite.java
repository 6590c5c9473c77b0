package io.gatepass.app.persistence;

import io.gatepass.ports.UploadRepository;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Everything that the port promises, on any database, in a time zone that repeats an hour. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class UploadRepositorySuite
    implements RoundTripCases,
        BacklogCases,
        StateChangeCases,
        PartCases,
        WorkCases,
        ScanClaimCases,
        ListingCases,
        OnceCases,
        TogetherCases,
        QuotaCases,
        UsageCases,
        DriftCases,
        InboxCases,
        OutboxCases,
        WebhookCases,
        ApiKeyCases,
        UploadTokenCases,
        AuditCases,
        DeliveryCases,
        ManyWebhooksCases,
        ByKeyCases,
        ReconciliationCases {
  private final TimeZone zone = TimeZone.getDefault();
  private TestDatabase database;

  abstract TestDatabase open() throws Exception;

  @BeforeAll
  void start() throws Exception {
    TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
    database = open();
  }

  @AfterAll
  void stop() {
    TimeZone.setDefault(zone);
    if (database != null) {
      database.close();
    }
  }

  @BeforeEach
  void empty() {
    database.run("delete from upload");
    database.run("delete from idempotency_key");
    database.run("delete from api_key");
    database.run("delete from upload_token");
  }

  @Override
  public TestDatabase database() {
    return database;
  }

  @Override
  public UploadRepository uploads() {
    return database.uploads();
  }
}
