package io.gatepass.app.doctor;

import io.gatepass.app.testing.BucketOwner;
import io.gatepass.app.testing.HttpFront;
import io.gatepass.contract.servers.S3ProxyServer;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Stores that are examined, opened the way an operator configures them. */
final class Clinic {
  static final URI PAGE = URI.create("https://app.example.com");

  private static final StoreName NAME = new StoreName("main");
  private static final StorageServer SERVER = S3ProxyServer.shared();
  private static final URI CARELESS = careless();

  private Clinic() {}

  /** A server that verifies signatures. */
  static URI server() {
    return SERVER.endpoint();
  }

  /** One that takes every request from anybody. */
  static URI carelessServer() {
    return CARELESS;
  }

  static Map<String, String> settings(URI endpoint, String bucket) {
    return Map.of(
        "dialect",
        "aws",
        "region",
        "us-east-1",
        "bucket",
        bucket,
        "endpoint",
        endpoint.toString(),
        "access-key",
        SERVER.keyId(),
        "secret-key",
        SERVER.secret());
  }

  /** A new bucket on that server. */
  static String bucket(URI server) {
    String bucket = "doctor-" + UUID.randomUUID();
    try (S3Client owner = BucketOwner.of(server, SERVER.keyId(), SERVER.secret())) {
      owner.createBucket(b -> b.bucket(bucket));
    }
    return bucket;
  }

  static List<String> left(URI server, String bucket) {
    try (S3Client owner = BucketOwner.of(server, SERVER.keyId(), SERVER.secret())) {
      return owner.listObjectsV2(list -> list.bucket(bucket)).contents().stream()
          .map(S3Object::key)
          .toList();
    }
  }

  /** Of a store on S3Proxy behind a front. */
  static StoreReport behind(Script script) {
    return behind(server(), script);
  }

  static StoreReport behind(URI server, Script script) {
    try (HttpFront front = BrokenFront.before(server, script)) {
      return examined("s3", settings(front.uri(), bucket(server)), Set.of());
    }
  }

  static Map<String, String> with(Map<String, String> settings, String name, String value) {
    Map<String, String> changed = new HashMap<>(settings);
    changed.put(name, value);
    return changed;
  }

  static StoreReport examined(String provider, Map<String, String> settings, Set<URI> pages) {
    try (StorageProvider store = open(provider, settings)) {
      return examined(store, pages);
    }
  }

  static StoreReport examined(StorageProvider store, Set<URI> pages) {
    return examined(
        new Patient(NAME, store, List.of(Destination.DEFAULT), PublicFolders.NONE, pages));
  }

  static StoreReport examined(Patient patient) {
    try {
      return new ExamineStore(InstantSource.system()).examine(patient);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  static List<Symptom> symptoms(StoreReport report) {
    return report.found().stream().map(Diagnosis::symptom).flatMap(Optional::stream).toList();
  }

  static StorageProvider open(String provider, Map<String, String> settings) {
    return factory(provider).create(new StoreSettings(NAME, settings));
  }

  private static StorageProviderFactory factory(String name) {
    return ServiceLoader.load(StorageProviderFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static URI careless() {
    S3Proxy server =
        S3Proxy.builder()
            .blobStore(BlobStores.create("transient", new Properties()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .ignoreUnknownHeaders(true)
            .build();
    try {
      server.start();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
    return URI.create("http://127.0.0.1:" + server.getPort());
  }
}
