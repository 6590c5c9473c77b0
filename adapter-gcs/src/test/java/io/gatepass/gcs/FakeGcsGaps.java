package io.gatepass.gcs;

import static io.gatepass.contract.Guarantee.CLOCK_AHEAD;
import static io.gatepass.contract.Guarantee.CLOCK_BEHIND;
import static io.gatepass.contract.Guarantee.CRC32C_CAUGHT;
import static io.gatepass.contract.Guarantee.CREDENTIAL_REFUSED;
import static io.gatepass.contract.Guarantee.DELETE_CONDITIONAL;
import static io.gatepass.contract.Guarantee.DISPOSITION_EXACT;
import static io.gatepass.contract.Guarantee.EXPIRED_REFUSED;
import static io.gatepass.contract.Guarantee.FORM_DIGEST_CAUGHT;
import static io.gatepass.contract.Guarantee.FORM_EXPIRES;
import static io.gatepass.contract.Guarantee.FORM_EXTRA_CAUGHT;
import static io.gatepass.contract.Guarantee.FORM_FIELDS_BOUND;
import static io.gatepass.contract.Guarantee.FORM_LENGTH_BOUND;
import static io.gatepass.contract.Guarantee.FORM_REDIRECTS;
import static io.gatepass.contract.Guarantee.FORM_REPLAY_HARMLESS;
import static io.gatepass.contract.Guarantee.FORM_WORKS;
import static io.gatepass.contract.Guarantee.FROZEN_WHEN_READY;
import static io.gatepass.contract.Guarantee.MD5_CAUGHT;
import static io.gatepass.contract.Guarantee.NAMED_KEY_REFUSED;
import static io.gatepass.contract.Guarantee.ONE_OF_SIXTEEN_WINS;
import static io.gatepass.contract.Guarantee.OTHER_KEY_REFUSED;
import static io.gatepass.contract.Guarantee.OTHER_VERB_REFUSED;
import static io.gatepass.contract.Guarantee.PARTS_FROZEN;
import static io.gatepass.contract.Guarantee.PARTS_WORK;
import static io.gatepass.contract.Guarantee.PROMOTION;
import static io.gatepass.contract.Guarantee.PUBLIC_ENDPOINT;
import static io.gatepass.contract.Guarantee.SECOND_WRITE_REFUSED;
import static io.gatepass.contract.Guarantee.SMUGGLED_COPY_REFUSED;
import static io.gatepass.contract.Guarantee.SMUGGLED_HEADER_CAUGHT;
import static io.gatepass.contract.Guarantee.TAMPERED_REFUSED;
import static io.gatepass.contract.Guarantee.UNSIGNED_REFUSED;
import static io.gatepass.contract.Guarantee.WRONG_LENGTH_CAUGHT;
import static io.gatepass.contract.Guarantee.WRONG_TYPE_CAUGHT;

import io.gatepass.contract.Exemption;
import io.gatepass.contract.Exemption.Gap;
import io.gatepass.contract.Exemption.NotProven;
import io.gatepass.contract.Guarantee;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What fake-gcs-server does not do, and what it cannot show either way. */
final class FakeGcsGaps {
  private static final List<Guarantee> SIGNATURES =
      List.of(
          OTHER_VERB_REFUSED,
          TAMPERED_REFUSED,
          EXPIRED_REFUSED,
          CLOCK_AHEAD,
          CLOCK_BEHIND,
          SMUGGLED_COPY_REFUSED,
          SMUGGLED_HEADER_CAUGHT,
          WRONG_TYPE_CAUGHT);
  private static final List<Guarantee> CONDITIONS =
      List.of(
          WRONG_LENGTH_CAUGHT,
          CRC32C_CAUGHT,
          MD5_CAUGHT,
          SECOND_WRITE_REFUSED,
          ONE_OF_SIXTEEN_WINS,
          FROZEN_WHEN_READY);
  private static final List<Guarantee> FORMS =
      List.of(
          FORM_WORKS,
          FORM_FIELDS_BOUND,
          FORM_DIGEST_CAUGHT,
          FORM_EXTRA_CAUGHT,
          FORM_REPLAY_HARMLESS,
          FORM_LENGTH_BOUND,
          FORM_EXPIRES,
          FORM_REDIRECTS);

  /** From the first row about parts to the last, as the matrix has them. */
  private static final Set<Guarantee> PARTS = EnumSet.range(PARTS_WORK, PARTS_FROZEN);

  static final Map<Guarantee, Exemption> ALL = all();

  private FakeGcsGaps() {}

  private static Map<Guarantee, Exemption> all() {
    Map<Guarantee, Exemption> all = new EnumMap<>(Fronts.NOT_AT_GOOGLE);
    SIGNATURES.forEach(g -> all.put(g, new Gap("it looks at no signature")));
    CONDITIONS.forEach(g -> all.put(g, new Gap("it ignores conditions in x-goog- headers")));
    PARTS.forEach(g -> all.put(g, new NotProven("it has no multipart uploads of the XML API")));
    FORMS.forEach(g -> all.put(g, new NotProven("it takes no form at a bucket's path")));
    for (Guarantee g :
        List.of(OTHER_KEY_REFUSED, UNSIGNED_REFUSED, NAMED_KEY_REFUSED, PUBLIC_ENDPOINT)) {
      all.put(g, new NotProven("it looks at no signature"));
    }
    for (Guarantee g : List.of(DELETE_CONDITIONAL, PROMOTION)) {
      all.put(g, new NotProven("it ignores generations where it deletes and copies"));
    }
    all.put(CREDENTIAL_REFUSED, new Gap("it asks for no credential"));
    all.put(DISPOSITION_EXACT, new Gap("it serves what is stored, whatever the query says"));
    return all;
  }
}
