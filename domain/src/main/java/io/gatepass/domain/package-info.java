/**
 * What Gatepass believes: values that check themselves, the upload lifecycle and the decisions
 * about it. Pure: no clock, no network, no framework, no provider. Everything that depends on time
 * takes it as a parameter, so that every rule can be tested at any instant.
 */
@NullMarked
package io.gatepass.domain;

import org.jspecify.annotations.NullMarked;
