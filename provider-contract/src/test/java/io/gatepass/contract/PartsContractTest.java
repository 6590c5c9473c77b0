package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the contract notices what a store does wrong with parts. */
class PartsContractTest {
  private static final Set<Guarantee> MEMORY =
      EnumSet.of(
          Guarantee.PARTS_WORK,
          Guarantee.PART_INSTRUCTION_COMPLETE,
          Guarantee.PART_LIMITS_STATED,
          Guarantee.EMPTY_IN_PARTS,
          Guarantee.PARTS_ACCOUNTED);

  private static final Set<Guarantee> ALL =
      EnumSet.range(Guarantee.PARTS_WORK, Guarantee.PARTS_FROZEN);

  @TempDir private Path folder;

  static class Lax implements StorageProviderContract {
    @Override
    public Backend backend() {
      return LaxBackend.exempt(Map.of());
    }
  }

  @Test
  void a_store_that_takes_every_part_is_red_wherever_something_must_not_happen() {
    Set<Guarantee> refusals = EnumSet.copyOf(ALL);
    refusals.removeAll(MEMORY);
    Play play = Play.of(Lax.class, folder, refusals.toArray(Guarantee[]::new));
    assertThat(refusals)
        .allSatisfy(guarantee ->
            assertThat(play.outcomes(guarantee)).as(guarantee.name()).contains("failed"));
  }

  @Test
  void it_is_green_where_that_store_does_what_it_must() {
    Play play =
        Play.of(
            Lax.class,
            folder,
            Guarantee.PARTS_WORK,
            Guarantee.PART_LIMITS_STATED,
            Guarantee.EMPTY_IN_PARTS);
    assertThat(play.failures()).isEmpty();
  }

  static class Wrong implements StorageProviderContract {
    @Override
    public Backend backend() {
      return LaxBackend.with(WrongParts::new);
    }
  }

  @Test
  void a_store_that_loses_parts_is_red_where_parts_must_become_a_file() {
    Play play = Play.of(Wrong.class, folder, MEMORY.toArray(Guarantee[]::new));
    assertThat(play.succeeded()).isZero();
  }

  static class Silent implements StorageProviderContract {
    @Override
    public Backend backend() {
      return LaxBackend.with(parts -> new SilentParts((LaxParts) parts));
    }
  }

  @Test
  void a_store_that_makes_nothing_of_a_wrong_digest_and_does_not_say_so_is_red() {
    Play play = Play.of(Silent.class, folder, Guarantee.PARTS_DIGEST_CAUGHT);
    assertThat(play.failures())
        .singleElement()
        .asString()
        .contains("refused, or there for the look");
  }
}
