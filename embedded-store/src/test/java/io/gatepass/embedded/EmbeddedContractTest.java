package io.gatepass.embedded;

import static io.gatepass.contract.Guarantee.ADDRESS_BOUND;
import static io.gatepass.contract.Guarantee.CLOCK_AHEAD;
import static io.gatepass.contract.Guarantee.CLOCK_BEHIND;
import static io.gatepass.contract.Guarantee.COMPLETE_FOUND;
import static io.gatepass.contract.Guarantee.CREDENTIAL_END;
import static io.gatepass.contract.Guarantee.CREDENTIAL_REFUSED;
import static io.gatepass.contract.Guarantee.FORM_DIGEST_CAUGHT;
import static io.gatepass.contract.Guarantee.PUBLIC_ENDPOINT;
import static io.gatepass.contract.Guarantee.STORE_BUSY;
import static io.gatepass.contract.Guarantee.STORE_DOWN;
import static io.gatepass.contract.Guarantee.STORE_SLOW;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Exemption.NotOffered;
import io.gatepass.contract.Exemption.NotProven;
import io.gatepass.contract.StorageProviderContract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedContractTest implements StorageProviderContract {
  private static final Exemption ONE_ADDRESS =
      new NotOffered("it runs in the gateway's own process, and its address is not a setting");
  private static final Exemption ONE_CLOCK =
      new NotProven("the gateway and this store are one process with one clock");

  @TempDir static Path folder;

  @Override
  public Backend backend() {
    return new EmbeddedBackend(
        folder,
        Map.ofEntries(
            Map.entry(ADDRESS_BOUND, Exemption.NO_ADDRESS),
            Map.entry(PUBLIC_ENDPOINT, ONE_ADDRESS),
            Map.entry(STORE_DOWN, ONE_ADDRESS),
            Map.entry(STORE_SLOW, ONE_ADDRESS),
            Map.entry(COMPLETE_FOUND, ONE_ADDRESS),
            Map.entry(STORE_BUSY, ONE_ADDRESS),
            Map.entry(CLOCK_AHEAD, ONE_CLOCK),
            Map.entry(CLOCK_BEHIND, ONE_CLOCK),
            Map.entry(CREDENTIAL_REFUSED, new NotOffered("it makes its own keys")),
            Map.entry(CREDENTIAL_END, new NotOffered("the keys that it makes do not end")),
            Map.entry(
                FORM_DIGEST_CAUGHT, new NotOffered("no condition of a form compares a digest"))));
  }
}
