package io.gatepass.app.upload;

import io.gatepass.domain.Part;
import io.gatepass.ports.SignedRequest;

/** A part of an upload and the request that sends it. */
public record SignedPart(Part part, SignedRequest request) {}
