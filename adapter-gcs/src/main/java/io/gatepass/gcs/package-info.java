/**
 * Google Cloud Storage: JSON calls by Google's client, requests for browsers by our own V4 signer.
 * The only public class is the factory.
 */
@NullMarked
package io.gatepass.gcs;

import org.jspecify.annotations.NullMarked;
