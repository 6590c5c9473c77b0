/**
 * What a gateway without authentication answers at all: only requests that its own machine makes of
 * it by its own name, and only with headers that keep a browser from misusing what it is given.
 */
@NullMarked
package io.gatepass.app.door;

import org.jspecify.annotations.NullMarked;
