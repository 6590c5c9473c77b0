package io.gatepass.app.upload;

import io.gatepass.domain.Upload;
import io.gatepass.ports.SignedRequest;

/** A pending upload and the request that its client may send. */
public record Granted(Upload.Pending upload, SignedRequest request) {}
