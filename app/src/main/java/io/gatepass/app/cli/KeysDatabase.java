package io.gatepass.app.cli;

import io.gatepass.app.audit.CommandRecord;
import io.gatepass.app.audit.Given;
import io.gatepass.app.config.Settings;
import io.gatepass.app.persistence.EmbeddedDatabase;
import io.gatepass.app.persistence.SchemaCheck;
import io.gatepass.app.wiring.DatabaseContext;
import io.gatepass.ports.ApiKeyRepository;
import io.gatepass.ports.AuditLog;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The gateway's database, opened beside or instead of the gateway, migrated where it is old. */
record KeysDatabase(ApplicationContext context) implements AutoCloseable {

  /**
   * Opens it, and makes it where it is embedded and not there yet.
   *
   * @throws NotDone when it cannot be used now
   */
  static KeysDatabase open(Settings settings) {
    if (EmbeddedDatabase.keeps(settings.database().url())) {
      DataFolder.create(settings.data());
    }
    ApplicationContext context = DatabaseContext.build(settings.database());
    try {
      context.start();
      refuse(context.getBean(SchemaCheck.class));
      return new KeysDatabase(context);
    } catch (RuntimeException failed) {
      context.close();
      throw StartFailure.ofDatabase(failed).<RuntimeException>map(NotDone::new).orElse(failed);
    }
  }

  /** What a newer program has changed beyond this one, this one must not write to. */
  private static void refuse(SchemaCheck schema) {
    schema
        .trouble()
        .ifPresent(trouble -> {
          throw new NotDone("gatepass.database: the schema " + trouble + ".");
        });
  }

  /** As {@link #open}, but makes none where there is none: the folder may be the wrong one. */
  static KeysDatabase existing(Settings settings) {
    if (isInFolder(settings) && Files.notExists(settings.data())) {
      throw new NotDone("There is no database yet: no folder " + settings.data() + ".");
    }
    return open(settings);
  }

  static String place(Settings settings) {
    return isInFolder(settings)
        ? "the database in " + settings.data()
        : "the database of gatepass.database.url";
  }

  private static boolean isInFolder(Settings settings) {
    return settings.database().url().startsWith(EmbeddedDatabase.url(settings.data()));
  }

  ApiKeyRepository keys() {
    return context.getBean(ApiKeyRepository.class);
  }

  /** Before anybody is told of it. */
  void record(String action, Given given) {
    Instant now = InstantSource.system().instant();
    context
        .getBean(AuditLog.class)
        .add(List.of(CommandRecord.of(action, given, now, new SecureRandom())));
  }

  /** One line. */
  String json(Object value) {
    try {
      return context.getBean(JsonMapper.class).writeValueAsString(value);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
