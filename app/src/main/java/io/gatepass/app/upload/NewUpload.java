package io.gatepass.app.upload;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.TransferKind;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a client asks for, each value already checked by itself.
 *
 * @param size empty: as much as policy and store permit; a put, if asked for by name, is weighed
 *     when it is looked at
 * @param policy empty: the one that the caller gets without asking
 * @param transfer empty: the client takes what is offered
 * @param redirect of a form that is asked for by name
 * @param parts of a multipart, how many of the first ones to sign at once; empty: as many as usual
 */
public record NewUpload(
    FileName filename,
    ContentType contentType,
    Optional<ByteCount> size,
    Optional<PolicyName> policy,
    Optional<TransferKind> transfer,
    Optional<URI> redirect,
    OptionalInt parts,
    Optional<Checksum> checksum,
    Metadata metadata) {

  /** The same with other metadata. */
  NewUpload with(Metadata other) {
    return new NewUpload(
        filename, contentType, size, policy, transfer, redirect, parts, checksum, other);
  }
}
