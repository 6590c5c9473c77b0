package io.gatepass.azure;

import io.gatepass.contract.Backend;
import io.gatepass.contract.Exemption;
import io.gatepass.contract.Exemption.Gap;
import io.gatepass.contract.Exemption.NotOffered;
import io.gatepass.contract.Exemption.NotProven;
import io.gatepass.contract.Guarantee;
import io.gatepass.contract.StorageProviderContract;
import io.gatepass.contract.servers.AzuriteServer;
import java.util.EnumMap;
import java.util.Map;

class AzureContractTest implements StorageProviderContract {
  private static final NotOffered NO_DIGEST =
      new NotOffered("The service keeps no digest that an uploader could not have planted.");
  private static final NotOffered NO_FORM = new NotOffered("Azure has no POST policies.");
  private static final Map<Guarantee, Exemption> EXEMPTIONS =
      Map.ofEntries(
          Map.entry(Guarantee.CRC32C_CAUGHT, NO_DIGEST),
          Map.entry(Guarantee.SHA256_CAUGHT, NO_DIGEST),
          Map.entry(Guarantee.MD5_CAUGHT, NO_DIGEST),
          Map.entry(Guarantee.CRC64NVME_CAUGHT, NO_DIGEST),
          Map.entry(
              Guarantee.ONE_OF_SIXTEEN_WINS,
              new NotProven("Azurite now and then keeps two of the 16: it looks, then writes.")),
          Map.entry(
              Guarantee.SMUGGLED_COPY_REFUSED,
              new Gap(
                  "Azurite lets anybody copy from the same account; Azure asks for permission to"
                      + " read the source.")),
          Map.entry(
              Guarantee.ADDRESS_BOUND,
              new Gap("Azurite passes over the address that a signature names.")),
          Map.entry(
              Guarantee.PART_BOUND,
              new NotOffered("A shared access signature binds the blob, not one of its blocks.")),
          Map.entry(
              Guarantee.PART_DIGEST_CAUGHT,
              new NotOffered("A shared access signature binds no header.")),
          Map.entry(
              Guarantee.PART_CHANGED_REFUSED,
              new NotOffered("A block has a name and a size, and no mark of its bytes.")),
          Map.entry(Guarantee.PARTS_DIGEST_CAUGHT, NO_DIGEST),
          Map.entry(Guarantee.EMPTY_IN_PARTS, new NotOffered("Put Block takes at least one byte.")),
          Map.entry(Guarantee.FORM_WORKS, NO_FORM),
          Map.entry(Guarantee.FORM_FIELDS_BOUND, NO_FORM),
          Map.entry(Guarantee.FORM_DIGEST_CAUGHT, NO_FORM),
          Map.entry(Guarantee.FORM_EXTRA_CAUGHT, NO_FORM),
          Map.entry(Guarantee.FORM_REPLAY_HARMLESS, NO_FORM),
          Map.entry(Guarantee.FORM_LENGTH_BOUND, NO_FORM),
          Map.entry(Guarantee.FORM_EXPIRES, NO_FORM),
          Map.entry(Guarantee.FORM_REDIRECTS, NO_FORM));

  @Override
  public Backend backend() {
    return new AzureBackend(AzuriteServer.shared(), exemptions());
  }

  /** A server that was not started here has no sign-in that would believe us. */
  private static Map<Guarantee, Exemption> exemptions() {
    if (SecureAzurite.isThere()) {
      return EXEMPTIONS;
    }
    Map<Guarantee, Exemption> all = new EnumMap<>(EXEMPTIONS);
    all.put(Guarantee.CREDENTIAL_END, new NotProven(SecureAzurite.REMEDY));
    return all;
  }
}
