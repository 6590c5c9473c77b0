package io.gatepass.contract;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** Where the tests of one class happen: on a server, or nowhere because it is absent. */
sealed interface ContractStage permits ContractRun, ContractAbsence {

  /** What the next test works on; nothing where it will not run. */
  @Nullable Bench bench();

  void run(TestCase test, Invocation<@Nullable Void> invocation) throws Throwable;

  /** After the last test of the class. */
  void end(Path folder);

  /** One test: which it is, what it proves, and how it saw that. */
  record TestCase(String name, Guarantee guarantee, Evidence evidence) {}
}
