package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Answer;
import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.Upload;
import java.time.Duration;
import java.util.Optional;

/** Has the gateway look and decide. */
record Settle(Gateway gateway, Patience patience, Progress progress) {
  /**
   * To finalize: not (all) there yet. To other calls: settled by another witness since the look.
   */
  private static final int CONFLICT = 409;

  private static final int MOST_CHANGES = 10;
  private static final Duration SOON = Duration.ofSeconds(1);

  /** What was found: the settled upload, or what is missing. */
  record Found(Optional<Upload> upload, Optional<Failure> missing) {}

  /** Waits as long as it is looked at, and for the end of a scan. */
  Found settle(String id) {
    for (int changes = 0; ; ) {
      Answer answer;
      try {
        answer = patience.patiently(() -> gateway.finish(id));
      } catch (Failure problem) {
        if (problem.status() != CONFLICT) {
          throw problem;
        }
        if (!problem.code().equals("parts_changed") || ++changes >= MOST_CHANGES) {
          return new Found(Optional.empty(), Optional.of(problem));
        }
        patience.pause(patience.first());
        continue;
      }
      Upload upload = new Upload(answer.json());
      if (answer.status() != 202) {
        return new Found(Optional.of(upload), Optional.empty());
      }
      progress.phase(upload.waitingFor().isEmpty() ? "looking" : "waiting for the scan");
      patience.pause(answer.retryAfter().orElse(SOON));
    }
  }

  /** The upload with a fresh instruction, or without one when it has been settled meanwhile. */
  Upload ask(String id) {
    try {
      return patience.patiently(() -> gateway.transfer(id));
    } catch (Failure problem) {
      if (problem.status() != CONFLICT) {
        throw problem;
      }
      return settle(id).upload().orElseThrow(() -> problem);
    }
  }
}
