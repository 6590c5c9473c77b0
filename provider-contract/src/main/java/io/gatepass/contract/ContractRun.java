package io.gatepass.contract;

import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/** The tests of one class on the server of its backend. */
final class ContractRun implements ContractStage {
  private final Backend backend;
  private final StorageProvider store;
  private final Map<Guarantee, Exemption> exemptions;
  private final Results results;
  private final Set<Guarantee> printed = EnumSet.noneOf(Guarantee.class);

  private ContractRun(Backend backend, StorageProvider store) {
    this.backend = backend;
    this.store = store;
    this.exemptions = Map.copyOf(backend.exemptions());
    this.results = new Results(backend.provider(), backend.server());
  }

  static ContractRun on(Backend backend) {
    try {
      return new ContractRun(backend, backend.open(Map.of(), InstantSource.system()));
    } catch (RuntimeException | Error broken) {
      backend.close();
      throw broken;
    }
  }

  @Override
  public Bench bench() {
    return new Bench(backend, store);
  }

  @Override
  public void run(TestCase test, Invocation<@Nullable Void> invocation) throws Throwable {
    Exemption exemption = exemptions.get(test.guarantee());
    if (exemption == null) {
      upright(test, invocation);
      return;
    }
    switch (exemption) {
      case Exemption.NotProven unproven -> skip(test, unproven, invocation);
      case Exemption.Gap gap -> inverted(test, Outcome.GAP, gap.reason(), invocation);
      case Exemption.NotOffered not ->
          inverted(test, Outcome.NOT_OFFERED, not.reason(), invocation);
    }
  }

  private void upright(TestCase test, Invocation<@Nullable Void> invocation) throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable broken) {
      add(test, Outcome.FAILED, broken.getClass().getSimpleName());
      throw broken;
    }
    add(test, test.evidence().outcome(), "");
  }

  private void skip(TestCase test, Exemption unproven, Invocation<@Nullable Void> invocation) {
    invocation.skip();
    add(test, Outcome.NOT_PROVEN, unproven.reason());
    if (printed.add(test.guarantee())) {
      System.out.println(
          "not proven here: "
              + results.column()
              + ": "
              + test.guarantee()
              + ": "
              + unproven.reason());
    }
  }

  private void inverted(
      TestCase test, Outcome outcome, String reason, Invocation<@Nullable Void> invocation)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable broken) {
      add(test, showsGap(broken) ? outcome : Outcome.FAILED, reason);
      if (showsGap(broken)) {
        return;
      }
      throw broken;
    }
    add(test, Outcome.FAILED, "the exemption is no longer true");
    throw new AssertionError(
        results.column()
            + " now honours "
            + test.guarantee()
            + ": remove the exemption, whose reason was: "
            + reason);
  }

  /** A server that went away shows nothing: what failed must be a finding, and it must answer. */
  private boolean showsGap(Throwable broken) {
    boolean finding =
        broken instanceof AssertionError
            || broken instanceof InvalidSettings
            || (broken instanceof StorageException
                && !(broken instanceof StorageException.Unavailable));
    if (!finding) {
      return false;
    }
    try {
      return store.objects().find(Samples.key()).isEmpty();
    } catch (StorageException silent) {
      broken.addSuppressed(silent);
      return false;
    }
  }

  private void add(TestCase test, Outcome outcome, String reason) {
    results.add(test.guarantee(), outcome, test.name(), reason);
  }

  @Override
  public void end(Path folder) {
    try {
      store.close();
    } finally {
      backend.close();
      results.write(folder);
    }
  }
}
