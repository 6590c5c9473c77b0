package io.gatepass.app.upload;

import io.gatepass.domain.Upload;

/** A pending upload and what its client may send. */
public record Granted(Upload.Pending upload, Instruction request) {}
