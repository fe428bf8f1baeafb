package io.slpagent.inventory;

import io.slpagent.model.Secret;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the operator wants of the trust code.
 *
 * @param install whether a missing trust code is to be installed
 * @param token the ID token; null where none was declared or its reference leads nowhere
 * @param tokenProblem why there is no token, as a clause; empty where there is one or none is
 *     wanted
 * @param force whether a trust that exists is established anew; never a default
 * @param patience how long to look for the outcome before it is called pending; default 2 min
 */
public record TrustIntent(
    boolean install,
    @Nullable Secret token,
    String tokenProblem,
    boolean force,
    Duration patience) {}
