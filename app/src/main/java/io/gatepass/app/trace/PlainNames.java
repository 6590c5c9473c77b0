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
        span.updateName(plain(span.getName(), database, base));
        span.setAttribute(key, base);
      }
    }
  }

  /** The database's name is before a table, or stands for one. */
  private static String plain(String name, String database, String base) {
    if (name.endsWith(" " + database)) {
      return name.substring(0, name.length() - database.length()) + base;
    }
    int before = name.indexOf(" " + database + ".");
    return before < 0
        ? name
        : name.substring(0, before + 1) + name.substring(before + database.length() + 2);
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
