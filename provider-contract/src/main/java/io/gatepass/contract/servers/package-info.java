/**
 * Storage servers to prove a provider on. Each is looked for in the same order: an endpoint that
 * the environment names, a program on PATH, a container where a Docker engine answers. One of each
 * kind runs for a whole JVM.
 */
@NullMarked
package io.gatepass.contract.servers;

import org.jspecify.annotations.NullMarked;
