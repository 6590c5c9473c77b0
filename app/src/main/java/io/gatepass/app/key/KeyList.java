package io.gatepass.app.key;

import io.gatepass.ports.ApiKey;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All keys, oldest first, without their secrets. */
@Serdeable
public record KeyList(List<KeyJson> keys) {
  public static KeyList of(List<ApiKey> keys) {
    return new KeyList(keys.stream().map(KeyJson::of).toList());
  }
}
