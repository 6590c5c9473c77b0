package io.gatepass.s3;

import static java.util.Map.entry;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Exemption.Gap;
import io.gatepass.contract.Exemption.NotOffered;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.VersitygwServer;
import java.util.Map;

/** A server of a make that the adapter does not know: its probe decides. */
class S3OnVersitygwContractTest implements StorageProviderContract {
  private static final Exemption NO_FORMS =
      new NotOffered("the dialect generic takes no forms, which no probe proves");

  @Override
  public Backend backend() {
    return new S3Backend(
        VersitygwServer.shared(),
        Dialect.GENERIC,
        Map.ofEntries(
            entry(Guarantee.ADDRESS_BOUND, Exemption.NO_ADDRESS),
            entry(
                Guarantee.CLOCK_AHEAD,
                new Gap("versitygw takes a signed URL that is dated in the future")),
            entry(
                Guarantee.PART_DIGEST_CAUGHT,
                new NotOffered("whether the digest of a part is compared is not asked")),
            entry(
                Guarantee.PARTS_DIGEST_CAUGHT,
                new NotOffered("which digest of the whole is made of parts is not asked")),
            entry(
                Guarantee.EMPTY_IN_PARTS,
                new NotOffered("whether an empty part is taken is not asked")),
            entry(Guarantee.FORM_WORKS, NO_FORMS),
            entry(Guarantee.FORM_FIELDS_BOUND, NO_FORMS),
            entry(Guarantee.FORM_DIGEST_CAUGHT, NO_FORMS),
            entry(Guarantee.FORM_EXTRA_CAUGHT, NO_FORMS),
            entry(Guarantee.FORM_REPLAY_HARMLESS, NO_FORMS),
            entry(Guarantee.FORM_LENGTH_BOUND, NO_FORMS),
            entry(Guarantee.FORM_EXPIRES, NO_FORMS),
            entry(Guarantee.FORM_REDIRECTS, NO_FORMS)));
  }
}
