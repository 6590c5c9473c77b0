package io.gatepass.app.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.Objects;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where no PostgreSQL can start: says so loudly, or fails when one is required. */
public final class NeedsPostgres implements ExecutionCondition {
  private static final String FAILURE = attempt();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (FAILURE.isEmpty()) {
      return ConditionEvaluationResult.enabled("PostgreSQL starts");
    }
    if (Objects.requireNonNullElse(System.getenv("GATEPASS_REQUIRE"), "").contains("postgres")) {
      throw new IllegalStateException("PostgreSQL is required and cannot start: " + FAILURE);
    }
    System.out.println(
        "not proven here: " + context.getDisplayName() + ", no PostgreSQL can start: " + FAILURE);
    return ConditionEvaluationResult.disabled(FAILURE);
  }

  private static String attempt() {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      return server.getPort() > 0 ? "" : "it listens nowhere";
    } catch (Exception | LinkageError failed) {
      return failed.toString();
    }
  }
}
