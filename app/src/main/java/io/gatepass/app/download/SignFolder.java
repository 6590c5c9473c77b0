package io.gatepass.app.download;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Cdns;
import io.gatepass.app.upload.Access;
import io.gatepass.app.upload.Charges;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Readers;
import io.gatepass.domain.Route;
import io.gatepass.domain.Scope;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Visibility;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.FolderSigner;
import io.gatepass.ports.SignedFolder;
import java.util.Optional;

/** Signs reading all that a tenant has under one policy. Asks no store and no database. */
public final class SignFolder {
  private final StoreName defaultStore;
  private final Cdns cdns;
  private final Policies policies;
  private final Charges charges;

  public SignFolder(StoreName defaultStore, Cdns cdns, Policies policies, Charges charges) {
    this.defaultStore = defaultStore;
    this.cdns = cdns;
    this.policies = policies;
    this.charges = charges;
  }

  /**
   * Signs one folder.
   *
   * @param name of the policy; empty: the one that the caller gets without asking
   */
  public SignedFolder sign(Caller caller, Optional<PolicyName> name) {
    Access.require(caller, Scope.DOWNLOAD);
    Policy policy =
        policies
            .chosen(caller.tenant(), name)
            .orElseThrow(() -> UploadException.unknown(name.orElse(PolicyName.DEFAULT)));
    FolderSigner signer =
        Optional.of(policy)
            .filter(this::isOneFolder)
            .flatMap(each -> cdns.of(store(each)))
            .flatMap(Cdn::folders)
            .orElseThrow(() -> notOffered(policy));
    String folder = policy.layout().folder(caller.tenant()).orElseThrow(() -> notOffered(policy));
    charges.signing(caller, 1);
    return signer.signFolder(folder, policy.urlTtl());
  }

  /** Whether whoever of the tenant may download may have all that can lie there. */
  private boolean isOneFolder(Policy policy) {
    return policy.readers().route() == Route.CDN
        && isShared(policy.readers())
        && policies.all().stream()
            .filter(other -> !isShared(other.readers()))
            .filter(other -> store(other).equals(store(policy)))
            .noneMatch(other -> other.layout().overlaps(policy.layout()));
  }

  private static boolean isShared(Readers readers) {
    return readers.visibility() != Visibility.OWNER && !readers.addressBound();
  }

  private StoreName store(Policy policy) {
    return policy.store().orElse(defaultStore);
  }

  private static UploadException notOffered(Policy policy) {
    return new UploadException.Unacceptable(
        "folder_not_offered",
        "The files of the policy "
            + policy.name()
            + " are not in one folder that all of a tenant may read from a CDN.");
  }
}
