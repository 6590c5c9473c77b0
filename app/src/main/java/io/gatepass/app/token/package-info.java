/** Upload tokens: credentials for whoever has no account, made by those who have one. */
@NullMarked
package io.gatepass.app.token;

import org.jspecify.annotations.NullMarked;
