package io.gatepass.app.cli;

import io.gatepass.app.config.Settings;
import io.gatepass.app.persistence.EmbeddedDatabase;
import io.gatepass.app.store.Stores;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What a newcomer reads when the gateway is up. */
final class Welcome {
  private Welcome() {}

  static void print(Settings settings, Stores stores) {
    PrintStream out = System.out;
    String database =
        EmbeddedDatabase.keeps(settings.database().url()) ? "embedded (H2)" : "PostgreSQL";
    String names =
        settings.stores().entrySet().stream()
            .map(e -> e.getKey() + " (" + e.getValue().provider() + ")")
            .collect(Collectors.joining(", "));
    out.println();
    out.println("Gatepass is ready:  http://localhost:" + settings.listener().port());
    out.println("  stores            " + names + ", new uploads go to " + stores.defaultStore());
    out.println("  database          " + database);
    out.println("  data folder       " + settings.data());
    out.println("  docs              http://localhost:" + settings.listener().port() + "/docs");
    out.println("  access            no authentication: this machine only");
    out.println("Stop it with Ctrl-C.");
    out.flush();
  }
}
