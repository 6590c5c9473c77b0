package io.gatepass.ports;

import io.gatepass.domain.ChecksumAlgorithm;

/**
 * The digest that the requests for parts can bind.
 *
 * @param required whether no part can be signed without one, because the digest of the whole is put
 *     together from them
 */
public record PartDigest(ChecksumAlgorithm algorithm, boolean required) {}
