package io.gatepass.contract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** The server is not here: nothing runs, and that is said. */
final class ContractAbsence implements ContractStage {
  private final Results results;
  private final String remedy;

  ContractAbsence(String provider, ServerAbsent absent) {
    results = new Results(provider, absent.server());
    remedy = absent.remedy();
    absent.print();
  }

  @Override
  public @Nullable Bench bench() {
    return null;
  }

  @Override
  public void run(TestCase test, Invocation<@Nullable Void> invocation) {
    invocation.skip();
    results.add(test.guarantee(), Outcome.NOT_PROVEN, test.name(), remedy);
  }

  @Override
  public void end(Path folder) {
    results.write(folder);
  }
}
