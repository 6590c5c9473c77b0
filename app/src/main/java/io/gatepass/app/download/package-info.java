/** Handing out ready files. */
@NullMarked
package io.gatepass.app.download;

import org.jspecify.annotations.NullMarked;
