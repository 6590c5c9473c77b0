package io.gatepass.app.persistence.upgrade;

import java.util.List;

/**
 * What a migration may do although it does not look like expanding, because somebody has thought it
 * through. A line that is not needed fails as well.
 *
 * @param version of the migration
 * @param what as {@link Contraction} words it
 * @param why the version before can live with it
 */
record Accepted(String version, String what, String why) {
  private static final String BEFORE = "before the first release";
  private static final String WIDER = "takes all rows that it took before";

  static final List<Accepted> ALL =
      List.of(
          new Accepted("2", "upload: upload_transfer is new", "holds for the default"),
          new Accepted("3", "upload: upload_transfer has changed", WIDER),
          new Accepted("3", "upload: upload_intent has changed", WIDER),
          new Accepted("3", "upload: upload_plan is new", "holds for puts and forms"),
          new Accepted("4", "upload: upload_waiting is new", "holds for null"),
          new Accepted("4", "upload: upload_intent has changed", WIDER),
          new Accepted("10", "webhook_delivery: webhook_delivery_status has changed", BEFORE),
          new Accepted("10", "update webhook_delivery", BEFORE),
          new Accepted("14", "upload: upload_found has changed", WIDER),
          new Accepted(
              "15", "update upload", "sets right what quotas count, read by nothing before"),
          new Accepted("17.1", "audit: audit_append_only is new", "no version changed a record"));

  static List<String> of(String version) {
    return ALL.stream().filter(each -> each.version().equals(version)).map(Accepted::what).toList();
  }
}
