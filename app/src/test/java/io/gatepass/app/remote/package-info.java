/** Commands that ask a gateway, and what they meet. */
package io.gatepass.app.remote;
