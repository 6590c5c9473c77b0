package io.gatepass.app.quota;

import io.gatepass.domain.Usage;
import io.gatepass.ports.TenantUsage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Answers what a test says, and notes what it is asked. */
final class FakeUsage implements TenantUsage {
  final List<String> asked = new ArrayList<>();
  List<String> counted = List.of("a", "b");
  Usage used = Usage.NONE;
  Usage drift = Usage.NONE;

  @Override
  public Usage of(String tenant) {
    return used;
  }

  @Override
  public List<String> counted() {
    return counted;
  }

  @Override
  public List<String> claimDue(Instant now, Instant again, int limit) {
    asked.add("due at " + now + ", else " + again);
    return List.of("due");
  }

  @Override
  public Usage recount(String tenant, Instant next) {
    asked.add("count " + tenant + " until " + next);
    return drift;
  }
}
