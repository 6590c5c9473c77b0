package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.FakeStorage;
import io.gatepass.app.testing.HttpFront;
import io.gatepass.app.testing.Rules;
import io.gatepass.contract.ServerAbsent;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where somebody reads by knowing a key, only the gateway writes, by copying. */
class StagedTest {
  private static final Destination PUBLIC =
      new Destination(new KeyLayout("public/{tenant}/{id}{ext}"), true);

  @Test
  void nothing_is_staged_at_a_store_that_keeps_what_is_signed_but_what_is_read_by_its_key() {
    StorageProvider store = new FakeStorage("fake", Rules.writeOnce(), InstantSource.system());

    assertThat(patient(store, Destination.DEFAULT).stages()).isFalse();
    assertThat(patient(store, Destination.DEFAULT, PUBLIC).stages()).isTrue();
  }

  @Test
  void a_store_that_lets_clients_write_into_no_public_folder_is_well() {
    Script copiesAlone =
        Script.refusing(
            asked ->
                (asked.has("PUT", "/public/") || asked.has("POST", "/public/"))
                    && !asked.names("x-amz-copy-source"),
            403,
            "AccessDenied");

    assertThat(examined(copiesAlone, PUBLIC, Destination.DEFAULT).failures()).isEmpty();
  }

  @Test
  void a_copy_that_is_refused_in_one_folder_alone_is_found() {
    Script uncopied =
        Script.refusing(
            asked -> asked.has("PUT", "/public/") && asked.names("x-amz-copy-source"),
            403,
            "AccessDenied");

    assertThat(Clinic.symptoms(examined(uncopied, Destination.DEFAULT, PUBLIC)))
        .containsExactly(Symptom.COPY_REFUSED);
  }

  @Test
  void nothing_breaks_on_azurite_where_a_policy_is_public() {
    try (StorageProvider store = Clinic.open("azure", NewPlaces.onAzurite())) {
      StoreReport report = Clinic.examined(patient(store, PUBLIC));

      assertThat(report.failures()).isEmpty();
      assertThat(report.found())
          .filteredOn(one -> one.check() == Check.COPY)
          .extracting(Diagnosis::seen)
          .containsExactly("what was staged was copied");
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private static StoreReport examined(Script script, Destination... destinations) {
    try (HttpFront front = BrokenFront.before(Clinic.server(), script);
        StorageProvider store =
            Clinic.open("s3", Clinic.settings(front.uri(), Clinic.bucket(Clinic.server())))) {
      return Clinic.examined(patient(store, destinations));
    }
  }

  private static Patient patient(StorageProvider store, Destination... destinations) {
    PublicFolders open = new PublicFolders(Set.of("public/"));
    return new Patient(new StoreName("main"), store, List.of(destinations), open, Set.of());
  }
}
