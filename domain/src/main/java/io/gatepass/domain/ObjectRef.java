package io.gatepass.domain;

import java.util.Optional;

/**
 * One content of one key: what was looked at, so that what is judged, copied, served or deleted is
 * that and nothing that came later. The version is absent where the store keeps none.
 */
public record ObjectRef(ObjectKey key, EntityTag tag, Optional<String> version) {}
