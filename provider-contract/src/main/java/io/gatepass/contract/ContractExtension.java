package io.gatepass.contract;

import io.gatepass.contract.ContractStage.TestCase;
import java.lang.reflect.Method;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Starts the backend once for a class, and judges each test by what the backend is exempt from. */
final class ContractExtension
    implements BeforeAllCallback, AfterAllCallback, ParameterResolver, InvocationInterceptor {
  /** The setting of the test engine that names another folder for the results. */
  static final String RESULTS = "gatepass.contract.results";

  private static final Namespace OURS = Namespace.create(ContractExtension.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    StorageProviderContract contract = (StorageProviderContract) context.getRequiredTestInstance();
    context.getStore(OURS).put(ContractStage.class, stage(contract));
  }

  private static ContractStage stage(StorageProviderContract contract) {
    try {
      return ContractRun.on(contract.backend());
    } catch (ServerAbsent absent) {
      return new ContractAbsence(contract.provider(), absent);
    }
  }

  private static @Nullable ContractStage stage(ExtensionContext context) {
    return context.getStore(OURS).get(ContractStage.class, ContractStage.class);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    ContractStage stage = stage(context);
    if (stage != null) {
      stage.end(Path.of(context.getConfigurationParameter(RESULTS).orElse("target/contract")));
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Bench.class;
  }

  @Override
  public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    ContractStage stage = stage(context);
    return stage == null ? null : stage.bench();
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> called,
      ExtensionContext context)
      throws Throwable {
    ContractStage stage = stage(context);
    Method method = called.getExecutable();
    Proves proves = method.getAnnotation(Proves.class);
    if (stage == null || proves == null) {
      throw new AssertionError(method.getName() + " names no guarantee: say which with @Proves.");
    }
    String name = context.getRequiredTestClass().getName() + "#" + method.getName();
    stage.run(new TestCase(name, proves.value(), evidence(called)), invocation);
  }

  private static Evidence evidence(ReflectiveInvocationContext<Method> called) {
    return called.getArguments().stream()
        .filter(Bench.class::isInstance)
        .map(bench -> ((Bench) bench).evidence())
        .findFirst()
        .orElseGet(Evidence::new);
  }
}
