/** What tests of the running gateway share. */
package io.gatepass.app.support;
