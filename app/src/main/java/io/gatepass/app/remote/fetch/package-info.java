/** Files on their way from storage. */
@NullMarked
package io.gatepass.app.remote.fetch;

import org.jspecify.annotations.NullMarked;
