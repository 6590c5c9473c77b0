package io.gatepass.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Rule;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What MinIO says of a bucket, and what is written to it. */
class StoreSetupTest {
  private static final String FOREIGN =
      "<Rule><ID>versions</ID><Status>Enabled</Status><Filter><Prefix>logs/</Prefix></Filter>"
          + "<DelMarkerExpiration><Days>5</Days></DelMarkerExpiration></Rule>";

  @Test
  void a_rule_for_what_is_staged_is_seen_once_somebody_sets_it() {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        assertThat(staging(store)).isInstanceOf(Standing.Missing.class);
        backend.owner().expire("logs/", 1);
        assertThat(staging(store)).isInstanceOf(Standing.Missing.class);
        backend.owner().expire("STAGING/", 31);
        assertThat(staging(store)).isInstanceOf(Standing.Set.class);
      }
    });
  }

  @Test
  void a_rule_that_removes_what_is_still_needed_is_told_and_nothing_is_added_beside_it() {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        backend.owner().expire("STAGING/", 1);
        assertThat(byHand(store))
            .startsWith("the rule expire removes after 1 day what is left below STAGING/")
            .contains("lose their bytes", "no policy's upload-ttl is longer", "raise it to 31");
        backend.owner().expire("", 90);
        assertThat(byHand(store))
            .startsWith("the rule expire removes every file after 90 days, ready ones too");
        assertThat(backend.lifecycle().read().join().orElseThrow())
            .doesNotContain("gatepass-staging");
      }
    });
  }

  private static String byHand(StorageProvider store) {
    assertThat(add(store)).isInstanceOf(Standing.Missing.class).isEqualTo(staging(store));
    Standing.Missing missing = (Standing.Missing) staging(store);
    assertThat(missing.addition()).isEmpty();
    return missing.seen();
  }

  @Test
  void our_rule_is_added_once_and_those_of_others_stay_with_what_only_minio_knows() {
    OnMinio.prove(backend -> {
      LifecycleDocument document = backend.lifecycle();
      document.write("<LifecycleConfiguration>" + FOREIGN + "</LifecycleConfiguration>").join();
      try (StorageProvider store = backend.open()) {
        assertThat(add(store)).isInstanceOf(Standing.Missing.class);
        String written = document.read().join().orElseThrow();
        assertThat(written)
            .contains("<ID>versions</ID>", "<DelMarkerExpiration><Days>5</Days>")
            .containsOnlyOnce("<ID>gatepass-staging</ID>");
        assertThat(staging(store)).isInstanceOf(Standing.Set.class);
        assertThat(add(store)).isInstanceOf(Standing.Set.class);
        assertThat(document.read().join()).contains(written);
      }
    });
  }

  @Test
  void a_bucket_without_rules_gets_its_first() {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        assertThat(add(store)).isInstanceOf(Standing.Missing.class);
        assertThat(staging(store)).isInstanceOf(Standing.Set.class);
      }
    });
  }

  @Test
  void a_right_that_is_missing_is_named() throws IOException {
    String get = "GET /media";
    try (ScriptedServer server = new ScriptedServer();
        StorageProvider store = server.store()) {
      server.on(get, 404, "NoSuchLifecycleConfiguration").on("PUT /media", 403, "AccessDenied");
      assertThatThrownBy(() -> add(store))
          .isInstanceOf(Misconfigured.class)
          .hasMessageContaining("grant s3:PutLifecycleConfiguration");
      server.on(get, 403, "AccessDenied");
      assertThat(staging(store))
          .isInstanceOfSatisfying(
              Standing.Unasked.class,
              unasked -> assertThat(unasked.why()).contains("s3:GetLifecycleConfiguration"));
      server.says(get, "<html/>");
      assertThat(staging(store)).isInstanceOf(Standing.Unasked.class);
    }
  }

  private static Standing staging(StorageProvider store) {
    return store.setup().standing(Rule.STAGING, Set.of());
  }

  private static Standing add(StorageProvider store) {
    return store.setup().add(Rule.STAGING, Set.of());
  }
}
