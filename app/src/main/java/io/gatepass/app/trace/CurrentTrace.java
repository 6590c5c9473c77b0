package io.gatepass.app.trace;

import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import org.jspecify.annotations.Nullable;

/** Follows a request from thread to thread. */
record CurrentTrace(Context context) implements ThreadPropagatedContextElement<Scope> {

  @Override
  @SuppressWarnings("MustBeClosedChecker") // The framework gives it back, to be closed.
  public Scope updateThreadContext() {
    return context.makeCurrent();
  }

  @Override
  public void restoreThreadContext(@Nullable Scope before) {
    if (before != null) {
      before.close();
    }
  }
}
