package io.gatepass.app.reconcile;

import io.gatepass.domain.Upload;
import io.gatepass.ports.Finding;
import java.util.Optional;

/** What has no partner, before anything is done about it. */
record Unpartnered(Finding.Kind kind, String key, Optional<Upload> upload) {

  Finding with(Finding.Outcome outcome) {
    return new Finding(kind, key, upload.map(known -> known.terms().id()), outcome);
  }
}
