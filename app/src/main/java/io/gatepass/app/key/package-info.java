/** Credentials for machines: keys that the operator hands out and takes back. */
@NullMarked
package io.gatepass.app.key;

import org.jspecify.annotations.NullMarked;
