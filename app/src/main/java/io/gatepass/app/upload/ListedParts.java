package io.gatepass.app.upload;

import io.gatepass.domain.Arrival;
import io.gatepass.domain.PartPlan;

/** A plan, and what of it storage has. */
public record ListedParts(PartPlan plan, Arrival arrival) {}
