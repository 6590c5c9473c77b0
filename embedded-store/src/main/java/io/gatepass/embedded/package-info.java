/**
 * The zero-setup store: a real S3 server on a folder, inside this process and on loopback only.
 * Clients talk to it exactly as to a store far away, with signed requests and nothing else.
 */
@NullMarked
package io.gatepass.embedded;

import org.jspecify.annotations.NullMarked;
