package io.gatepass.app.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.store.Stores;
import io.gatepass.app.testing.FakeStorage;
import io.gatepass.app.testing.Rules;
import io.gatepass.app.testing.Sample;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreMovesTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void stores_that_are_where_they_were_are_fine() {
    sample.pending();

    assertThatCode(() -> refuse(stores("main", "fake:main"))).doesNotThrowAnyException();
  }

  @Test
  void a_name_that_now_means_another_place_is_refused_while_uploads_live_in_the_old_one() {
    sample.ready();

    assertThatThrownBy(() -> refuse(stores("main", "fake:new")))
        .isInstanceOf(SettingsRefused.class)
        .hasMessage(
            "gatepass.stores.main: this name means fake:new now, but uploads live in [fake:main]."
                + " Give the new place another name");
  }

  @Test
  void a_store_that_is_gone_from_the_settings_is_refused_while_uploads_live_there() {
    sample.pending();

    assertThatThrownBy(() -> refuse(stores("renamed", "fake:main")))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageStartingWith("gatepass.stores.main: uploads still live in this store.");
  }

  @Test
  void a_store_may_go_when_nothing_of_it_is_left() {
    Upload upload = sample.ready();
    sample.delete().delete(Sample.ANN, Sample.idOf(upload));
    sample.clock().moveTo(upload.lastSignedExpiry().plus(Sample.GRACE));
    sample.sweep().sweep();

    assertThatCode(() -> refuse(stores("renamed", "fake:new"))).doesNotThrowAnyException();
  }

  private void refuse(Stores stores) {
    StoreMoves.refuse(stores, sample.uploads());
  }

  private Stores stores(String name, String identity) {
    StoreName only = new StoreName(name);
    FakeStorage storage = new FakeStorage(identity, Rules.writeOnce(), sample.clock());
    return new Stores(only, Map.of(only, storage));
  }
}
