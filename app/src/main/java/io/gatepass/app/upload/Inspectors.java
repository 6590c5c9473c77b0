package io.gatepass.app.upload;

import io.gatepass.app.policy.Policies;
import io.gatepass.domain.Policy;
import io.gatepass.domain.TypePattern;
import io.gatepass.domain.Upload;
import io.gatepass.ports.ContentDetector;
import java.util.List;
import java.util.Optional;

/**
 * Who looks into stored bytes.
 *
 * @param scanner empty where none is configured
 */
public record Inspectors(
    Policies policies, ContentDetector detector, Optional<RestingScanner> scanner) {

  /** What the upload's policy takes; nothing, where it is no longer there. */
  List<TypePattern> permitted(Upload upload) {
    return policy(upload).map(Policy::contentTypes).orElse(List.of());
  }

  /**
   * Whether a scanner must find it clean. What has once waited for a scan goes on waiting, whatever
   * the policy says by now; and where the policy is gone, a scan too many is better than none.
   */
  boolean wantScan(Upload upload) {
    return (upload instanceof Upload.Uploaded uploaded && uploaded.waiting().isPresent())
        || policy(upload).map(Policy::scan).orElse(scanner.isPresent());
  }

  /** Whether the scanner is left alone at the moment, because it has not answered. */
  boolean rest() {
    return scanner.filter(RestingScanner::isResting).isPresent();
  }

  /** Whether its last scans have given no verdict, or there is none. */
  boolean silent() {
    return scanner.filter(known -> !known.isSilent()).isEmpty();
  }

  /** Whether the scanner answers, if asked for another content. */
  boolean answer() {
    return scanner.filter(RestingScanner::answers).isPresent();
  }

  private Optional<Policy> policy(Upload upload) {
    return policies.find(upload.terms().policy());
  }
}
