package io.gatepass.app.doctor;

import io.gatepass.app.config.Settings;
import io.gatepass.app.observe.Unmetered;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.StoreName;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Examines the stores once, beside the start, which it neither delays nor stops. The built-in store
 * is the process's own, and needs none.
 */
@Singleton
final class ExamineAtStart implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ExamineAtStart.class);
  private static final String BUILT_IN = "embedded";

  private final Settings settings;
  private final Stores stores;
  private final ExamineStore examine;
  private final Checkups checkups;
  private final Thread thread = Thread.ofVirtual().name("doctor").unstarted(this::run);

  ExamineAtStart(Settings settings, Unmetered unmetered, InstantSource clock, Checkups checkups) {
    this.settings = settings;
    this.stores = unmetered.stores();
    this.examine = new ExamineStore(clock);
    this.checkups = checkups;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent started) {
    if (settings.doctor().atStart()) {
      thread.start();
    }
  }

  private void run() {
    List<StoreName> names =
        settings.stores().entrySet().stream()
            .filter(store -> !store.getValue().provider().equals(BUILT_IN))
            .map(store -> store.getKey())
            .toList();
    try {
      for (StoreName name : names) {
        tell(examine.examine(new Patients(settings, stores).named(name)));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException unexpected) {
      LOG.warn("The stores could not be examined", unexpected);
    }
  }

  private void tell(StoreReport report) {
    checkups.note(report);
    report
        .failures()
        .forEach(one ->
            LOG.warn(
                "Store {}: {}: {}. {} Fix: {}",
                report.store(),
                one.symptom().map(Symptom::code).orElse(""),
                one.seen(),
                one.symptom().map(Symptom::breaks).orElse(""),
                one.fix().orElse("")));
  }

  @PreDestroy
  void stop() {
    thread.interrupt();
  }
}
