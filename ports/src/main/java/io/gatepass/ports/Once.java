package io.gatepass.ports;

import io.gatepass.domain.IdempotencyKey;

/**
 * That a creation is to happen once.
 *
 * @param fingerprint of what was asked for, at most 64 characters: the same key may not ask for
 *     something else
 */
public record Once(IdempotencyKey key, String fingerprint) {}
