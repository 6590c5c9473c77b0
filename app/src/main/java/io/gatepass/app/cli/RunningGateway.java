package io.gatepass.app.cli;

import io.gatepass.app.clock.CompareClocks;
import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.persistence.SchemaCheck;
import io.gatepass.app.store.Stores;
import io.gatepass.app.wiring.GatewayContext;
import io.gatepass.app.wiring.StoreMoves;
import io.gatepass.app.wiring.StoresFactory;
import io.gatepass.app.work.WorkLoops;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.UploadRepository;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running gateway: stores, context and server, opened in this order and closed in reverse. */
public final class RunningGateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningGateway.class);
  private static final Duration CLOSING = Duration.ofSeconds(4);

  private final Settings settings;
  private final Stores stores;
  private final ApplicationContext context;

  private RunningGateway(Settings settings, Stores stores, ApplicationContext context) {
    this.settings = settings;
    this.stores = stores;
    this.context = context;
  }

  /**
   * Listens only after everything else was found right.
   *
   * @throws SettingsRefused when something cannot work as configured
   */
  public static RunningGateway start(Settings settings) {
    DataFolder.create(settings.data());
    Stores stores = new StoresFactory().make(settings);
    ApplicationContext context = GatewayContext.build(settings, stores);
    RunningGateway gateway = new RunningGateway(settings, stores, context);
    try {
      StartFailure.explained(settings, context::start);
      refuse(context.getBean(SchemaCheck.class));
      StoreMoves.refuse(stores, context.getBean(UploadRepository.class));
      context.getBean(CompareClocks.class).withDatabase();
      probe(stores);
      StartFailure.explained(settings, () -> context.getBean(EmbeddedServer.class).start());
      return gateway;
    } catch (RuntimeException failed) {
      gateway.release();
      throw failed;
    }
  }

  public Stores stores() {
    return stores;
  }

  public ApplicationContext context() {
    return context;
  }

  /**
   * Closes it when what is under way has come to its end, within the limits of the settings. What
   * cannot be closed soon after that is left to the end of the process.
   */
  public void stop() {
    Thread ending = Thread.ofPlatform().daemon().name("stop").start(this::end);
    Duration limit = settings.shutdown().delay().plus(settings.shutdown().timeout()).plus(CLOSING);
    try {
      if (!ending.join(limit)) {
        LOG.warn("Stopping: not everything could be closed in time");
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void end() {
    try {
      new GracefulStop(context, settings.shutdown()).run();
    } finally {
      close();
    }
  }

  @Override
  public void close() {
    context.getBean(WorkLoops.class).close();
    release();
  }

  private void release() {
    context.close();
    stores.close();
  }

  /** What this program would write or read there wrongly, it must not touch. */
  private static void refuse(SchemaCheck schema) {
    schema
        .trouble()
        .ifPresent(trouble -> {
          throw new SettingsRefused(List.of("gatepass.database: the schema " + trouble));
        });
  }

  /** Beside the start, which a store that does not answer must not delay. */
  private static void probe(Stores stores) {
    Thread.ofVirtual().name("probe").start(() -> stores.all().forEach(StorageProvider::rules));
  }
}
