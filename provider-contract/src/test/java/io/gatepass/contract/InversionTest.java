package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Exemption.Gap;
import io.gatepass.contract.Exemption.NotOffered;
import io.gatepass.contract.Exemption.NotProven;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an exemption does to the tests of its guarantee. */
class InversionTest {
  @TempDir private Path folder;

  static class Exempt implements StorageProviderContract {
    @Override
    public Backend backend() {
      return LaxBackend.exempt(
          Map.of(
              Guarantee.OTHER_KEY_REFUSED, new Gap("takes any"),
              Guarantee.FORM_WORKS, new NotOffered("no forms"),
              Guarantee.EXPIRED_REFUSED, new NotProven("nobody waits"),
              Guarantee.EMPTY_OBJECT, new Gap("loses what is empty")));
    }
  }

  @Test
  void a_test_of_a_gap_passes_while_the_gap_is_there() {
    Play play = Play.of(Exempt.class, folder, Guarantee.OTHER_KEY_REFUSED);
    assertThat(play.failures()).isEmpty();
    assertThat(play.succeeded()).isEqualTo(2);
    assertThat(play.outcomes(Guarantee.OTHER_KEY_REFUSED)).containsExactly("gap");
    assertThat(play.rows().getFirst())
        .isEqualTo(
            "OTHER_KEY_REFUSED\tlax\tLax server\tgap\t"
                + Exempt.class.getName()
                + "#"
                + play.rows().getFirst().replaceAll(".*#(\\w+).*", "$1")
                + "\ttakes any");
  }

  @Test
  void what_is_run_again_alone_replaces_nothing_but_its_own_result() {
    Play.of(Exempt.class, folder, Guarantee.FORM_WORKS);
    Play.of(Exempt.class, folder, Guarantee.OTHER_KEY_REFUSED);
    Play again = Play.of(Exempt.class, folder, Guarantee.OTHER_KEY_REFUSED);
    assertThat(again.outcomes(Guarantee.OTHER_KEY_REFUSED)).containsExactly("gap");
    assertThat(again.outcomes(Guarantee.FORM_WORKS)).containsExactly("not-offered");
    assertThat(again.rows()).doesNotHaveDuplicates();
  }

  @Test
  void so_does_one_of_what_is_not_offered() {
    Play play = Play.of(Exempt.class, folder, Guarantee.FORM_WORKS);
    assertThat(play.failures()).isEmpty();
    assertThat(play.outcomes(Guarantee.FORM_WORKS)).containsExactly("not-offered");
  }

  @Test
  void an_exemption_that_is_no_longer_true_is_red_and_says_so() {
    Play play = Play.of(Exempt.class, folder, Guarantee.EMPTY_OBJECT);
    assertThat(play.failures())
        .singleElement()
        .asString()
        .contains(
            "lax on Lax server now honours EMPTY_OBJECT: remove the exemption",
            "loses what is empty");
    assertThat(play.outcomes(Guarantee.EMPTY_OBJECT)).containsExactly("failed");
  }

  @Test
  void what_cannot_be_proven_does_not_run_and_is_printed() {
    Play play = Play.of(Exempt.class, folder, Guarantee.EXPIRED_REFUSED);
    assertThat(play.failures()).isEmpty();
    assertThat(play.printed())
        .isEqualToIgnoringNewLines(
            "not proven here: lax on Lax server: EXPIRED_REFUSED: nobody waits");
    assertThat(play.outcomes(Guarantee.EXPIRED_REFUSED)).containsExactly("not-proven");
  }

  @Test
  void a_guarantee_without_an_exemption_must_hold() {
    Play play = Play.of(Exempt.class, folder, Guarantee.OTHER_VERB_REFUSED);
    assertThat(play.failed()).hasSize(2);
    assertThat(play.outcomes(Guarantee.OTHER_VERB_REFUSED)).containsExactly("failed");
  }

  static class Unsettable implements StorageProviderContract {
    private boolean opened;

    @Override
    public Backend backend() {
      return new LaxBackend(
          new LaxServer(),
          Map.of(Guarantee.STORE_DOWN, new NotOffered("no address to set")),
          this::once,
          Enforcement.WIRE);
    }

    private ObjectStore once(ObjectStore objects) {
      if (opened) {
        throw new InvalidSettings(new StoreName("main"), List.of());
      }
      opened = true;
      return objects;
    }
  }

  @Test
  void a_setting_that_is_refused_shows_that_it_is_not_offered() {
    Play play = Play.of(Unsettable.class, folder, Guarantee.STORE_DOWN);
    assertThat(play.failures()).isEmpty();
    assertThat(play.outcomes(Guarantee.STORE_DOWN)).containsExactly("not-offered");
  }

  static class Stopped implements StorageProviderContract {
    @Override
    public Backend backend() {
      LaxBackend backend =
          LaxBackend.exempt(Map.of(Guarantee.OTHER_KEY_REFUSED, new Gap("takes any")));
      backend.running().close();
      return backend;
    }
  }

  @Test
  void a_server_that_went_away_shows_no_gap() {
    Play play = Play.of(Stopped.class, folder, Guarantee.OTHER_KEY_REFUSED);
    assertThat(play.failures()).hasSize(2).allMatch(text -> text.contains("No answer"));
    assertThat(play.outcomes(Guarantee.OTHER_KEY_REFUSED)).containsExactly("failed");
  }

  static class Blind implements StorageProviderContract {
    @Override
    public Backend backend() {
      return new LaxBackend(
          new LaxServer(),
          Map.of(Guarantee.OTHER_VERB_REFUSED, new Gap("any verb")),
          objects -> new BlindStore(),
          Enforcement.WIRE);
    }
  }

  private record BlindStore() implements ObjectStore {
    @Override
    public Optional<StoredObject> find(ObjectKey key) {
      throw new StorageException.Unavailable("away", null, null);
    }

    @Override
    public void delete(ObjectRef object) {}

    @Override
    public StoredObject promote(ObjectRef source, ObjectKey target) {
      throw new StorageException.Unavailable("away", null, null);
    }

    @Override
    public byte[] readRange(ObjectRef object, long from, ByteCount length) {
      return new byte[0];
    }

    @Override
    public Listing list(Optional<String> cursor, int most) {
      return new Listing(List.of(), Optional.empty());
    }
  }

  @Test
  void neither_does_one_that_cannot_be_asked_afterwards() {
    Play play = Play.of(Blind.class, folder, Guarantee.OTHER_VERB_REFUSED);
    assertThat(play.failed()).hasSize(2);
    assertThat(play.outcomes(Guarantee.OTHER_VERB_REFUSED)).containsExactly("failed");
  }
}
