package io.gatepass.app.remote.send;

/**
 * How files are sent.
 *
 * @param parallel most parts at once, at least 1
 * @param digests whether each part's request binds a digest where storage can check it
 */
public record Manner(int parallel, boolean digests, Patience patience) {}
