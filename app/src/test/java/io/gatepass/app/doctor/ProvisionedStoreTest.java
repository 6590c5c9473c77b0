package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.provision.ProvisionReport;
import io.gatepass.app.provision.ProvisionStore;
import io.gatepass.app.provision.State;
import io.gatepass.app.provision.Step;
import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.FakeGcsServer;
import io.gatepass.contract.servers.StorageServer;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What provision has set, the doctor finds as it should be. */
class ProvisionedStoreTest {
  private static final PublicFolders OPEN = new PublicFolders(Set.of("public/"));

  private final String place = "provision-" + UUID.randomUUID();

  @Test
  void nothing_is_left_to_find_on_minio() throws InterruptedException {
    try {
      try (StorageProvider store = Clinic.open("minio", NewPlaces.onMinio())) {
        assertThat(states(store, false))
            .containsExactly(State.OK, State.OK, State.MISSING, State.OK);
        assertThat(Clinic.symptoms(Clinic.examined(store, Set.of(Clinic.PAGE))))
            .containsExactly(Symptom.STAGING_KEPT);
        assertThat(states(store, true)).containsExactly(State.OK, State.OK, State.SET, State.OK);
        assertThat(states(store, true)).containsOnly(State.OK);
        assertThat(Clinic.symptoms(Clinic.examined(store, Set.of(Clinic.PAGE)))).isEmpty();
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  @Test
  void pages_are_let_in_on_azurite() throws InterruptedException {
    try {
      try (StorageProvider store = Clinic.open("azure", NewPlaces.onAzurite())) {
        assertThat(states(store, true))
            .containsExactly(State.SET, State.OK, State.UNKNOWN, State.OK);
        assertThat(Clinic.symptoms(Clinic.examined(store, Set.of(Clinic.PAGE)))).isEmpty();
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  @Test
  void an_open_container_is_closed_on_azurite_unless_a_folder_of_it_is_public()
      throws InterruptedException {
    try {
      try (StorageProvider store = Clinic.open("azure", NewPlaces.onAzuriteOpen())) {
        states(store, OPEN, true);
        assertThat(states(store, false)).endsWith(State.MISSING);
        assertThat(states(store, true)).endsWith(State.SET);
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  @Test
  void a_server_that_takes_rules_and_keeps_none_is_found_out()
      throws IOException, InterruptedException {
    try {
      StorageServer server = FakeGcsServer.shared();
      create(server);
      Map<String, String> settings =
          Map.of(
              "endpoint",
              server.endpoint().toString(),
              "bucket",
              place,
              "hmac-key",
              "GOOG1ETESTONLY",
              "hmac-secret",
              "hush-hush-hush");
      try (StorageProvider store = Clinic.open("gcs", settings)) {
        assertThat(states(store, false)).containsOnly(State.MISSING);
        assertThat(states(store, OPEN, true)).endsWith(State.FAILS, State.OK);
        assertThat(states(store, true)).containsOnly(State.FAILS);
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private void create(StorageServer server) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.endpoint().resolve("/storage/v1/b?project=none"))
            .POST(BodyPublishers.ofString("{\"name\":\"" + place + "\"}"))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    }
  }

  private static List<State> states(StorageProvider store, boolean apply)
      throws InterruptedException {
    return states(store, PublicFolders.NONE, apply);
  }

  private static List<State> states(StorageProvider store, PublicFolders open, boolean apply)
      throws InterruptedException {
    Patient patient =
        new Patient(
            new StoreName("main"), store, List.of(Destination.DEFAULT), open, Set.of(Clinic.PAGE));
    ProvisionReport report = new ProvisionStore(InstantSource.system()).provision(patient, apply);
    return report.steps().stream().map(Step::state).toList();
  }
}
