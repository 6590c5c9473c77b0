package io.gatepass.app.upload;

import io.gatepass.domain.Upload;
import java.util.Optional;

/**
 * What a creation has come to.
 *
 * @param request empty where nothing is left to send
 * @param isRepetition whether the upload had been created before
 */
public record Created(Upload upload, Optional<Instruction> request, boolean isRepetition) {

  static Created first(Granted granted) {
    return new Created(granted.upload(), Optional.of(granted.request()), false);
  }

  static Created again(Granted granted) {
    return new Created(granted.upload(), Optional.of(granted.request()), true);
  }

  static Created sent(Upload upload) {
    return new Created(upload, Optional.empty(), true);
  }
}
