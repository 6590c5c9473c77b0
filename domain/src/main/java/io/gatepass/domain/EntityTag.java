package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

/** A provider's mark of one content, held without quotes; opaque, never taken for a digest. */
public record EntityTag(String value) {
  public EntityTag {
    if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
      value = value.substring(1, value.length() - 1);
    }
    require(!value.isBlank(), "entity_tag_invalid", "An entity tag is not blank.");
  }
}
