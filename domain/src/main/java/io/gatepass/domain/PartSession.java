package io.gatepass.domain;

/**
 * Parts on their way to one key.
 *
 * @param id the store's name for it; opaque, 1 to 1024 characters
 */
public record PartSession(ObjectKey key, String id) {}
