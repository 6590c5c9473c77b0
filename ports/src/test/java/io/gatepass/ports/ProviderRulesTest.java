package io.gatepass.ports;

import static io.gatepass.domain.Enforcement.FINALIZE;
import static io.gatepass.domain.Enforcement.NONE;
import static io.gatepass.domain.Enforcement.WIRE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Enforced;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.SizeLimit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderRulesTest {
  private static final Checksum CRC = new Checksum(ChecksumAlgorithm.CRC32C, "AAAAAA==");

  @ParameterizedTest
  @CsvSource({"WIRE,false", "FINALIZE,true", "NONE,true"})
  void bytes_are_promoted_unless_the_store_itself_refuses_a_second_write(
      Enforcement writeOnce, boolean promotion) {
    assertThat(rules(Map.of(), writeOnce).needsPromotion()).isEqualTo(promotion);
  }

  @Test
  void an_algorithm_that_is_not_named_is_kept_by_nobody() {
    ProviderRules rules = rules(Map.of(ChecksumAlgorithm.CRC32C, WIRE), WIRE);

    assertThat(rules.of(ChecksumAlgorithm.CRC32C)).isEqualTo(WIRE);
    assertThat(rules.of(ChecksumAlgorithm.MD5)).isEqualTo(NONE);
  }

  @Test
  void an_upload_is_told_where_each_of_its_own_promises_is_kept() {
    ProviderRules rules = rules(Map.of(ChecksumAlgorithm.CRC32C, FINALIZE), NONE);

    assertThat(rules.enforced(promise(Optional.of(CRC))))
        .isEqualTo(new Enforced(WIRE, FINALIZE, Optional.of(FINALIZE), NONE));
    assertThat(rules.enforced(promise(Optional.empty())))
        .isEqualTo(new Enforced(WIRE, FINALIZE, Optional.empty(), NONE));
  }

  @Test
  void rules_do_not_change_with_the_map_they_were_made_of() {
    Map<ChecksumAlgorithm, Enforcement> checksums =
        new EnumMap<>(Map.of(ChecksumAlgorithm.MD5, WIRE));
    ProviderRules rules = rules(checksums, WIRE);
    checksums.clear();

    assertThat(rules.of(ChecksumAlgorithm.MD5)).isEqualTo(WIRE);
  }

  private static ProviderRules rules(
      Map<ChecksumAlgorithm, Enforcement> checksums, Enforcement writeOnce) {
    return new ProviderRules(WIRE, FINALIZE, checksums, writeOnce, new ByteCount(1000));
  }

  private static Constraints promise(Optional<Checksum> checksum) {
    SizeLimit size = new SizeLimit.Exactly(new ByteCount(5));
    return new Constraints(size, new ContentType("image/png"), checksum);
  }
}
