package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is meant to be open is no finding; what else is open is one. */
class PublicFoldersTest {
  private static final PublicFolders OPEN = new PublicFolders(Set.of("public/"));
  private static final Destination PUBLIC =
      new Destination(new KeyLayout("public/{tenant}/{id}{ext}"), true);

  @Test
  void what_stranger_may_read_is_what_lies_there() {
    assertThat(OPEN.hold(new ObjectKey("public/acme/1"))).isTrue();
    assertThat(OPEN.hold(new ObjectKey("t/acme/1"))).isFalse();
    assertThat(PublicFolders.NONE.hold(new ObjectKey("public/acme/1"))).isFalse();
  }

  @Test
  void a_switch_that_is_off_or_not_told_is_left_and_one_that_is_on_is_told() {
    for (Standing off :
        List.of(
            new Standing.Missing("off", Optional.empty()),
            new Standing.Unasked("off"),
            new Standing.Untold("off"))) {
      assertThat(OPEN.spared(off))
          .isEqualTo(
              new Standing.Needless(
                  "off; left so, for it may close public/ too, which is public: docs/delivery.md"));
    }
    assertThat(OPEN.spared(new Standing.Set("on")))
        .isEqualTo(new Standing.Set("on: public/ is read by an identity, or by nobody"));
  }

  @Test
  void a_public_folder_is_found_open_where_no_policy_says_so() {
    try {
      Map<String, String> place = NewPlaces.onMinioOpenAt("public/*");

      assertThat(Clinic.symptoms(examined(place, PublicFolders.NONE, PUBLIC)))
          .contains(Symptom.OBJECT_PUBLIC);
      assertThat(Clinic.symptoms(examined(place, OPEN, PUBLIC)))
          .doesNotContain(Symptom.OBJECT_PUBLIC, Symptom.LISTING_PUBLIC);
      assertThat(Clinic.symptoms(examined(place, OPEN, Destination.DEFAULT, PUBLIC)))
          .doesNotContain(Symptom.OBJECT_PUBLIC, Symptom.LISTING_PUBLIC);
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  @Test
  void what_is_open_beside_a_public_folder_is_found_and_the_fix_closes_no_more_than_that() {
    try {
      for (String pattern : List.of("*", "STAGING/*")) {
        assertOpen(examined(NewPlaces.onMinioOpenAt(pattern), OPEN, PUBLIC));
      }
      assertOpen(examined(NewPlaces.onMinioOpenAt("t/*"), OPEN, Destination.DEFAULT, PUBLIC));
      assertOpen(examined(NewPlaces.onMinioOpenAt("t/*"), OPEN, PUBLIC, Destination.DEFAULT));
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private static void assertOpen(StoreReport report) {
    assertThat(report.found())
        .filteredOn(one -> one.symptom().equals(Optional.of(Symptom.OBJECT_PUBLIC)))
        .singleElement()
        .extracting(Diagnosis::fix)
        .isEqualTo(Optional.of("Let everybody read public/ and nothing else: docs/delivery.md"));
  }

  private static StoreReport examined(
      Map<String, String> place, PublicFolders open, Destination... destinations) {
    try (StorageProvider store = Clinic.open("minio", place)) {
      return Clinic.examined(
          new Patient(new StoreName("main"), store, List.of(destinations), open, Set.of()));
    }
  }
}
