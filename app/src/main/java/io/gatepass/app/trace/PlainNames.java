package io.gatepass.app.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.List;

/**
 * Calls a statement by what it does and to which table. The instrumentation puts the database's
 * name between them, which of the embedded one is the path of its file.
 */
final class PlainNames implements SpanProcessor {
  /** As the older and the newer conventions call it: a standard variable chooses between them. */
  private static final List<AttributeKey<String>> DATABASE =
      List.of(AttributeKey.stringKey("db.name"), AttributeKey.stringKey("db.namespace"));

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> key : DATABASE) {
      String database = span.getAttribute(key);
      if (database != null) {
        String base = base(database);
        span.updateName(span.getName().replace(database + ".", "").replace(database, base));
        span.setAttribute(key, base);
      }
    }
  }

  private static String base(String database) {
    return database.substring(Math.max(database.lastIndexOf('/'), database.lastIndexOf('\\')) + 1);
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // What it is called was settled when it began.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
