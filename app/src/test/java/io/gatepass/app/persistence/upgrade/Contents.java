package io.gatepass.app.persistence.upgrade;

import io.gatepass.app.persistence.OldDatabase;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.UploadStatus;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Intent;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookDelivery;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the rows of a database leave out. */
final class Contents {
  private static final List<Labelled> LABELLED =
      List.of(
          new Labelled("upload", "status", List.of(UploadStatus.values())),
          new Labelled("upload", "transfer", List.of(TransferKind.values())),
          new Labelled("upload", "checksum_status", List.of(ChecksumStatus.values())),
          new Labelled("upload", "intent", List.of(Intent.values())),
          new Labelled("upload", "waiting", List.of(Waiting.values())),
          new Labelled("webhook", "disabled", List.of(Webhook.Disabled.values())),
          new Labelled(
              "webhook_delivery",
              "status",
              List.of(
                  WebhookDelivery.State.PENDING,
                  WebhookDelivery.State.DELIVERED,
                  WebhookDelivery.State.FAILED)),
          new Labelled("reconciliation", "state", List.of(Reconciliation.State.values())),
          new Labelled("reconciliation_finding", "kind", List.of(Finding.Kind.values())),
          new Labelled("reconciliation_finding", "outcome", List.of(Finding.Outcome.values())));

  private Contents() {}

  /** A column that holds an enum's constants. */
  private record Labelled(String table, String column, List<? extends Enum<?>> constants) {
    Stream<String> missing(Set<String> found) {
      return constants.stream()
          .map(constant -> constant.name().toLowerCase(Locale.ROOT))
          .filter(label -> !found.contains(label))
          .map(label -> table + "." + column + " = " + label);
    }
  }

  static List<String> emptyTables(OldDatabase database) {
    return Schema.of(database).tables().keySet().stream()
        .filter(table -> database.texts("select 'x' from " + table + " limit 1").isEmpty())
        .toList();
  }

  static List<String> missingValues(OldDatabase database) {
    return LABELLED.stream()
        .flatMap(each ->
            each.missing(
                Set.copyOf(
                    database.texts(
                        "select distinct %1$s from %2$s where %1$s is not null"
                            .formatted(each.column(), each.table())))))
        .toList();
  }
}
