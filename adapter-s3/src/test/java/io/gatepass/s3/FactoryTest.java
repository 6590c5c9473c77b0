package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import java.net.URI;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class FactoryTest {
  private static final Map<String, String> AMAZON =
      Map.of("bucket", "media", "region", "eu-west-1", "access-key", "a", "secret-key", "b");

  @Test
  void it_is_found_by_name_among_the_services() {
    assertThat(ServiceLoader.load(StorageProviderFactory.class))
        .filteredOn(factory -> factory.name().equals("s3"))
        .singleElement()
        .isInstanceOf(S3StorageProviderFactory.class);
  }

  @Test
  void a_store_that_is_down_can_be_made_and_signs() {
    try (StorageProvider store = Stores.open(ProbeTest.nobody())) {
      assertThat(
              store
                  .uploads()
                  .signPut(
                      Samples.id(),
                      Samples.at(Samples.key()),
                      Samples.exactly(Samples.HELLO),
                      Samples.MINUTES)
                  .uri())
          .isNotNull();
    }
  }

  @Test
  void clients_are_sent_to_the_bucket_s_own_host_at_amazon() {
    try (StorageProvider store = Stores.create(AMAZON)) {
      assertThat(store.clientOrigin())
          .isEqualTo(URI.create("https://media.s3.eu-west-1.amazonaws.com"))
          .isEqualTo(signedOrigin(store));
    }
  }

  @Test
  void clients_are_sent_to_the_public_endpoint_and_its_host_is_signed() {
    try (RealStore server = RealStore.start();
        StorageProvider store =
            Stores.open(
                server.uri(), Map.of("public-endpoint", "https://files.example.com:8443"))) {
      assertThat(store.clientOrigin())
          .isEqualTo(URI.create("https://files.example.com:8443"))
          .isEqualTo(signedOrigin(store));
      assertThat(store.objects().find(Samples.key())).isEmpty();
    }
  }

  @Test
  void what_was_signed_for_one_host_is_refused_at_another() {
    try (RealStore server = RealStore.start();
        StorageProvider store =
            Stores.open(
                server.uri(),
                Map.of("public-endpoint", "http://localhost:" + server.uri().getPort()))) {
      var request =
          store
              .uploads()
              .signPut(
                  Samples.id(),
                  Samples.at(Samples.key()),
                  Samples.exactly(Samples.HELLO),
                  Samples.MINUTES);
      URI elsewhere = URI.create(request.uri().toString().replace("localhost", "127.0.0.1"));
      assertThat(Http.send("PUT", elsewhere, request.headers(), Samples.HELLO).statusCode())
          .isEqualTo(403);
      assertThat(Http.put(request, Samples.HELLO).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void closing_twice_is_fine() {
    StorageProvider store = Stores.create(AMAZON);
    store.close();
    store.close();
  }

  private static URI signedOrigin(StorageProvider store) {
    URI uri =
        store
            .uploads()
            .signPut(
                Samples.id(),
                Samples.at(Samples.key()),
                Samples.exactly(Samples.HELLO),
                Samples.MINUTES)
            .uri();
    return URI.create(uri.getScheme() + "://" + uri.getAuthority());
  }
}
