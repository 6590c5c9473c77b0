package io.gatepass.app.download;

import io.gatepass.domain.Upload;
import io.gatepass.ports.SignedRequest;

/** The request that reads a file, and what it reads. */
public record SignedDownload(SignedRequest request, Upload.Ready file) {}
