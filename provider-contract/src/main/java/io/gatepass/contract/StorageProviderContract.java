package io.gatepass.contract;

import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every provider keeps, as tests. A provider takes all of it or nothing: its test class
 * implements this interface and names its backend, which is started once for the class.
 *
 * <p>Where a backend is exempt from a guarantee, the tests of that guarantee are inverted, or are
 * printed as not proven ({@link Exemption}). What was found is written to {@code
 * target/contract/<provider>-<server>.tsv}, one line for each test: guarantee, provider, server,
 * outcome, test, reason.
 */
@ExtendWith(ContractExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface StorageProviderContract
    extends RightRequestContract,
        RefusalContract,
        ForgeryContract,
        PromiseContract,
        WriteOnceContract,
        ObjectStoreContract,
        ListingContract,
        DownloadContract,
        OddKeysContract,
        PromotionContract,
        FormContract,
        FormRefusalContract,
        PartsContract,
        PartRefusalContract,
        PartPromiseContract,
        PartDigestContract,
        PartListContract,
        CompleteContract,
        AbortContract,
        PartsFrozenContract,
        EndpointContract,
        ClockContract,
        MistakeContract,
        TroubleContract,
        PartTroubleContract {

  /**
   * Starts the server, if need be, and the place for objects.
   *
   * @throws ServerAbsent when the server is not on this machine: every test passes unexecuted,
   *     which is printed
   */
  Backend backend();

  /** The provider's name where its server is absent; by custom the last part of the package. */
  default String provider() {
    String name = getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
