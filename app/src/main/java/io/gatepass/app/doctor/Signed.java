package io.gatepass.app.doctor;

import io.gatepass.domain.Placement;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;

/** Permission to write one object of the doctor's own. */
record Signed(UploadId id, Placement placement, SignedRequest request) {}
