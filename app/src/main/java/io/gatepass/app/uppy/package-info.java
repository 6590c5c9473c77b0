/**
 * The gateway as an Uppy in a browser knows one: the S3 endpoints of its Companion, over the same
 * use cases as the API.
 */
@NullMarked
package io.gatepass.app.uppy;

import org.jspecify.annotations.NullMarked;
