package io.gatepass.app.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Where no PostgreSQL can start: says so loudly and proves nothing, instead of skipping. */
public final class NeedsPostgres implements InvocationInterceptor {
  private static final String FAILURE = attempt();

  @Override
  public void interceptBeforeAllMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context)
      throws Throwable {
    proceed(invocation);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context)
      throws Throwable {
    proceed(invocation);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context)
      throws Throwable {
    proceed(invocation);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context)
      throws Throwable {
    proceed(invocation);
  }

  @Override
  public void interceptAfterAllMethod(
      Invocation<@Nullable Void> invocation,
      ReflectiveInvocationContext<Method> call,
      ExtensionContext context)
      throws Throwable {
    proceed(invocation);
  }

  private static void proceed(Invocation<@Nullable Void> invocation) throws Throwable {
    if (FAILURE.isEmpty()) {
      invocation.proceed();
      return;
    }
    System.out.println("not proven here: postgres: no PostgreSQL can start: " + FAILURE);
    invocation.skip();
  }

  private static String attempt() {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      return server.getPort() > 0 ? "" : "it listens nowhere";
    } catch (Exception | LinkageError failed) {
      return failed.toString();
    }
  }
}
