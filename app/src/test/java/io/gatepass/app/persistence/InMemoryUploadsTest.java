package io.gatepass.app.persistence;

import io.gatepass.app.testing.InMemoryUploads;
import io.gatepass.ports.UploadRepository;
import org.junit.jupiter.api.BeforeEach;

/** The double on which the histories run keeps what the databases keep. */
class InMemoryUploadsTest implements StateChangeCases, PartCases, ScanClaimCases, ListingCases {
  private InMemoryUploads uploads = new InMemoryUploads();

  @BeforeEach
  void empty() {
    uploads = new InMemoryUploads();
  }

  @Override
  public UploadRepository uploads() {
    return uploads;
  }
}
