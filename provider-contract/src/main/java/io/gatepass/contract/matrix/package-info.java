/**
 * The matrix of guarantees, providers and servers: put together from what the tests of the contract
 * wrote, and compared with the page that shows it.
 */
@NullMarked
package io.gatepass.contract.matrix;

import org.jspecify.annotations.NullMarked;
