package io.gatepass.app.limit;

import java.time.Duration;

/**
 * A limit that is used up.
 *
 * @param pause until there is enough again
 */
public record Exceeded(Limit limit, Duration pause) {}
