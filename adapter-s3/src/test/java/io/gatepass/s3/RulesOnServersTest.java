package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.MinioServer;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.contract.servers.VersitygwServer;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Rule;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.CORSRule;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.LifecycleRule;

/** Rules that are written to servers of others. */
class RulesOnServersTest {
  private static final Set<URI> PAGES = Set.of(URI.create("https://app.example.com"));

  @Test
  void minio_takes_our_rule_beside_those_of_others() {
    on(
        MinioServer::shared,
        Dialect.MINIO,
        backend -> {
          String bucket = backend.settings().bucket();
          LifecycleRule logs =
              LifecycleRule.builder()
                  .id("logs")
                  .status(ExpirationStatus.ENABLED)
                  .filter(filter -> filter.prefix("logs/"))
                  .expiration(end -> end.days(3))
                  .build();
          backend
              .owner()
              .putBucketLifecycleConfiguration(
                  put -> put.bucket(bucket).lifecycleConfiguration(rules -> rules.rules(logs)));
          try (StorageProvider store = backend.open(Map.of(), InstantSource.system())) {
            assertThat(store.setup().add(Rule.STAGING, PAGES)).isInstanceOf(Standing.Missing.class);
            assertThat(store.setup().add(Rule.STAGING, PAGES)).isInstanceOf(Standing.Set.class);
          }
          assertThat(
                  backend
                      .owner()
                      .getBucketLifecycleConfiguration(get -> get.bucket(bucket))
                      .rules())
              .extracting(LifecycleRule::id)
              .containsExactlyInAnyOrder("logs", "gatepass-staging");
        });
  }

  @Test
  void versitygw_takes_our_pages_beside_those_of_others() {
    on(
        VersitygwServer::shared,
        Dialect.GENERIC,
        backend -> {
          String bucket = backend.settings().bucket();
          CORSRule theirs =
              CORSRule.builder()
                  .id("theirs")
                  .allowedOrigins("https://other.example.com")
                  .allowedMethods("GET")
                  .build();
          backend
              .owner()
              .putBucketCors(put -> put.bucket(bucket).corsConfiguration(c -> c.corsRules(theirs)));
          try (StorageProvider store = backend.open(Map.of(), InstantSource.system())) {
            assertThat(store.setup().add(Rule.PAGES, PAGES)).isInstanceOf(Standing.Missing.class);
            assertThat(store.setup().add(Rule.PAGES, PAGES)).isInstanceOf(Standing.Set.class);
            assertThat(store.setup().add(Rule.STAGING, PAGES)).isInstanceOf(Standing.Untold.class);
          }
          assertThat(backend.owner().getBucketCors(get -> get.bucket(bucket)).corsRules())
              .extracting(CORSRule::id)
              .containsExactly("theirs", "gatepass");
        });
  }

  private static void on(
      Supplier<StorageServer> server, Dialect dialect, Consumer<S3Backend> test) {
    StorageServer running;
    try {
      running = server.get();
    } catch (ServerAbsent absent) {
      absent.print();
      return;
    }
    try (S3Backend backend = new S3Backend(running, dialect, Map.of())) {
      test.accept(backend);
    }
  }
}
