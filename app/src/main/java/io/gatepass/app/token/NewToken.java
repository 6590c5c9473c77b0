package io.gatepass.app.token;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import java.time.Duration;
import java.util.Optional;

/**
 * An upload token that somebody wants, each value already checked by itself.
 *
 * @param owner whose the uploads will be; what that caller may do is of no account
 * @param policy empty: the one that this owner gets without asking
 * @param maxSize empty: what the policy permits
 * @param life how long uploads may be created
 */
record NewToken(
    Caller owner,
    Optional<PolicyName> policy,
    Optional<ByteCount> maxSize,
    int count,
    Duration life,
    Metadata metadata) {}
