package io.gatepass.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Verdict;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the instruction permits, and what stands in it. */
interface RightRequestContract {
  /** By the Fetch standard's list of headers that a page cannot set. */
  String FORBIDDEN =
      "(?i)accept-(charset|encoding)|access-control-.*|connection|content-length|cookie2?|date|dnt"
          + "|expect|host|keep-alive|origin|referer|set-cookie|te|trailer|transfer-encoding|upgrade"
          + "|via|proxy-.*|sec-.*";

  @Test
  @Proves(Guarantee.RIGHT_REQUEST_WORKS)
  default void sent_as_signed_it_stores_exactly_those_bytes_and_they_can_be_downloaded(
      Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    HttpResponse<byte[]> answer = Answers.accepted(bench.get(kept));
    assertThat(answer.body()).isEqualTo(Samples.hello());
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
  }

  @Test
  @Proves(Guarantee.RIGHT_REQUEST_WORKS)
  default void it_says_when_it_ends(Bench bench) {
    Instant before = Instant.now();
    SignedRequest request = bench.sign(Samples.exactly(Samples.hello()));
    assertThat(request.expiresAt())
        .isBetween(
            before.plus(Lifetime.STANDARD.value()).minusSeconds(1),
            Instant.now().plus(Lifetime.STANDARD.value()));
  }

  @Test
  @Proves(Guarantee.INSTRUCTION_COMPLETE)
  default void no_header_is_one_that_a_browser_forbids_to_set(Bench bench) {
    assertThat(bench.sign(Samples.exactly(Samples.hello())).headers().keySet())
        .noneMatch(name -> name.matches(FORBIDDEN));
  }

  @Test
  @Proves(Guarantee.INSTRUCTION_COMPLETE)
  default void a_download_needs_no_header_so_that_a_link_is_enough(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    assertThat(bench.get(kept).headers()).isEmpty();
  }

  @Test
  @Proves(Guarantee.NO_DEFAULT_CHECKSUM)
  default void only_a_declared_checksum_is_in_a_signed_request(Bench bench) {
    assertThat(signed(bench, Samples.exactly(Samples.hello())))
        .doesNotContain("checksum", "crc32", "crc64", "md5", "sha256=", "x-goog-hash");
    ProviderRules rules = bench.store().rules();
    if (rules.of(ChecksumAlgorithm.MD5) == Enforcement.WIRE) {
      assertThat(signed(bench, Samples.exactly(Samples.hello(), ChecksumAlgorithm.MD5)))
          .doesNotContain("crc32", "crc64", "sha256=");
    }
  }

  /** What is named, and no value: in a token of the store's any letters may meet. */
  private static String signed(Bench bench, Constraints promised) {
    SignedRequest request = bench.sign(promised);
    return Stream.concat(
            Arrays.stream(request.uri().getRawQuery().split("&", -1))
                .map(RightRequestContract::named),
            request.headers().keySet().stream().map(header -> header + "="))
        .collect(joining("&"))
        .toLowerCase(Locale.ROOT);
  }

  /** The name of a parameter; the whole of the one whose value is a list of names. */
  private static String named(String parameter) {
    return parameter.contains("SignedHeaders=") ? parameter : parameter.replaceFirst("=.*", "=");
  }

  @Test
  @Proves(Guarantee.SIZE_LIMIT_PLANNED)
  default void the_largest_single_write_is_stated_and_can_be_signed(Bench bench) {
    Constraints largest =
        new Constraints(
            new SizeLimit.Exactly(bench.store().rules().largestPut()),
            Samples.TEXT,
            Optional.empty());
    assertThat(bench.store().rules().largestPut().value()).isGreaterThanOrEqualTo(1L << 20);
    assertThat(bench.sign(largest).expiresAt()).isAfter(Instant.now());
  }

  @Test
  @Proves(Guarantee.SIZE_LIMIT_PLANNED)
  default void a_single_write_of_any_size_up_to_a_limit_stores_what_fits(Bench bench) {
    StoredObject kept = bench.upload(Samples.atMost(100), Samples.hello());
    assertThat(bench.read(kept)).isEqualTo(Samples.hello());
  }

  @Test
  @Proves(Guarantee.SIZE_LIMIT_PLANNED)
  default void the_look_rejects_what_is_larger_than_that_limit(Bench bench) {
    Constraints promised = Samples.atMost(5);
    Request.of(bench.sign(promised), Samples.hello()).send();
    assertThat(
            bench
                .look()
                .map(stored -> bench.judge(promised, stored))
                .filter(Verdict.Accepted.class::isInstance))
        .as("refused by the store, or by the look")
        .isEmpty();
  }

  @Test
  @Proves(Guarantee.EMPTY_OBJECT)
  @Scenario(number = 40, layer = Layer.SERVER)
  default void an_empty_object_is_stored_and_served(Bench bench) {
    StoredObject kept = bench.upload(new byte[0]);
    assertThat(kept.size().value()).isZero();
    assertThat(bench.read(kept)).isEmpty();
    assertThat(Answers.accepted(bench.get(kept)).body()).isEmpty();
  }
}
