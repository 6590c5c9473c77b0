package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Enforcement;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the contract notices what it is there to notice. */
class ContractTest {
  @TempDir private Path folder;

  static class Lax implements StorageProviderContract {
    @Override
    public Backend backend() {
      return LaxBackend.exempt(Map.of());
    }
  }

  @Test
  void a_server_that_checks_nothing_is_red_wherever_something_must_be_refused() {
    Set<Guarantee> refusals =
        EnumSet.of(
            Guarantee.OTHER_VERB_REFUSED,
            Guarantee.OTHER_KEY_REFUSED,
            Guarantee.UNSIGNED_REFUSED,
            Guarantee.TAMPERED_REFUSED,
            Guarantee.EXPIRED_REFUSED,
            Guarantee.WRONG_LENGTH_CAUGHT,
            Guarantee.WRONG_TYPE_CAUGHT,
            Guarantee.CRC32C_CAUGHT,
            Guarantee.SHA256_CAUGHT,
            Guarantee.MD5_CAUGHT,
            Guarantee.CRC64NVME_CAUGHT,
            Guarantee.SMUGGLED_HEADER_CAUGHT,
            Guarantee.SMUGGLED_COPY_REFUSED,
            Guarantee.SECOND_WRITE_REFUSED,
            Guarantee.ONE_OF_SIXTEEN_WINS,
            Guarantee.FROZEN_WHEN_READY,
            Guarantee.CLOCK_AHEAD,
            Guarantee.CLOCK_BEHIND,
            Guarantee.CREDENTIAL_REFUSED,
            Guarantee.ABSENT_PLACE,
            Guarantee.DELETE_CONDITIONAL);
    Play play = Play.of(Lax.class, folder, refusals.toArray(Guarantee[]::new));
    assertThat(refusals)
        .allSatisfy(guarantee ->
            assertThat(play.outcomes(guarantee)).as(guarantee.name()).contains("failed"));
  }

  @Test
  void it_is_green_where_that_server_does_what_it_must() {
    Play play = Play.of(Lax.class, folder, Guarantee.EMPTY_OBJECT, Guarantee.INSTRUCTION_COMPLETE);
    assertThat(play.failures()).isEmpty();
    assertThat(play.outcomes(Guarantee.EMPTY_OBJECT)).containsExactly("kept");
  }

  @Test
  void what_the_look_finds_is_told_from_what_the_store_refuses() {
    Play play = Play.of(Lax.class, folder, Guarantee.UPLOAD_ID_BOUND);
    assertThat(play.outcomes(Guarantee.UPLOAD_ID_BOUND)).containsExactly("finalize");
  }

  static class Cautious implements StorageProviderContract {
    @Override
    public Backend backend() {
      return LaxBackend.claiming(Enforcement.FINALIZE);
    }
  }

  @Test
  void a_claim_that_the_look_keeps_is_checked_against_what_the_look_says() {
    Play play =
        Play.of(
            Cautious.class,
            folder,
            Guarantee.WRONG_LENGTH_CAUGHT,
            Guarantee.WRONG_TYPE_CAUGHT,
            Guarantee.MD5_CAUGHT);
    assertThat(play.outcomes(Guarantee.WRONG_TYPE_CAUGHT)).containsExactly("finalize");
    assertThat(play.outcomes(Guarantee.WRONG_LENGTH_CAUGHT)).contains("finalize");
    assertThat(play.outcomes(Guarantee.MD5_CAUGHT)).containsExactly("failed");
  }

  static class Silent implements StorageProviderContract {
    @Override
    public Backend backend() {
      return LaxBackend.claiming(Enforcement.NONE);
    }
  }

  @Test
  void what_nobody_claims_to_keep_is_red_until_it_is_an_exemption() {
    Play play = Play.of(Silent.class, folder, Guarantee.CRC32C_CAUGHT);
    assertThat(play.failures()).singleElement().asString().contains("CRC32C");
  }

  static class Absent implements StorageProviderContract {
    @Override
    public Backend backend() {
      throw new ServerAbsent("lax", "Lax server", "install it");
    }
  }

  @Test
  void on_an_absent_server_every_test_passes_unexecuted_and_that_is_printed_once() {
    Play play = Play.of(Absent.class, folder);
    assertThat(play.failures()).isEmpty();
    assertThat(play.printed()).isEqualToIgnoringNewLines("not proven here: lax: install it");
    assertThat(play.rows())
        .hasSize((int) play.succeeded())
        .allMatch(row -> row.contains("\tcontract\tLax server\tnot-proven\t"));
    assertThat(play.rows()).hasSizeGreaterThanOrEqualTo(Guarantee.values().length);
  }

  static class Unnamed implements StorageProviderContract {
    @Override
    public Backend backend() {
      throw new ServerAbsent("lax", "install it");
    }

    @Test
    void something_that_proves_nothing() {}
  }

  @Test
  void a_test_that_names_no_guarantee_is_red() {
    Play play = Play.of(Unnamed.class, folder);
    assertThat(play.failed()).containsExactly("something_that_proves_nothing()");
    assertThat(play.failures()).singleElement().asString().contains("@Proves");
  }

  @Test
  void every_guarantee_has_a_test() {
    assertThat(
            Arrays.stream(StorageProviderContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Proves.class))
                .map(method -> method.getAnnotation(Proves.class).value())
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Guarantee.values());
  }
}
