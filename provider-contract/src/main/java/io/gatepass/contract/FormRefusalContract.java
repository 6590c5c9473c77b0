package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Verdict;
import io.gatepass.ports.ProviderRules;
import io.gatepass.ports.SignedForm;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a holder of one signed form cannot do with it. */
interface FormRefusalContract {

  @Test
  @Proves(Guarantee.FORM_FIELDS_BOUND)
  default void a_form_with_another_value_in_any_field_is_refused(Bench bench) {
    FormBench forms = FormBench.on(bench);
    FormPost form = forms.form();
    form.fields().forEach((name, value) -> forms.refused(form.with(name, other(value))));
    assertThat(form.fields()).isNotEmpty();
  }

  private static String other(String value) {
    return (value.startsWith("a") ? "b" : "a") + value.substring(Math.min(1, value.length()));
  }

  @Test
  @Proves(Guarantee.FORM_FIELDS_BOUND)
  default void a_form_without_any_of_its_fields_is_refused(Bench bench) {
    FormBench forms = FormBench.on(bench);
    FormPost form = forms.form();
    form.fields().keySet().forEach(name -> forms.refused(form.without(name)));
  }

  @Test
  @Proves(Guarantee.FORM_FIELDS_BOUND)
  default void a_form_reaches_no_other_key(Bench bench) {
    FormBench forms = FormBench.on(bench);
    FormPost form = forms.form();
    ObjectKey other = Samples.key();
    List<String> holding =
        form.fields().keySet().stream()
            .filter(name -> String.valueOf(form.fields().get(name)).equals(bench.staging().value()))
            .toList();
    assertThat(holding).as("fields that hold the key").hasSize(1);
    forms.refused(form.with(holding.getFirst(), other.value()));
    assertThat(bench.store().objects().find(other)).isEmpty();
  }

  @Test
  @Proves(Guarantee.FORM_DIGEST_CAUGHT)
  default void a_forms_file_with_another_digest_is_caught(Bench bench) {
    FormBench forms = FormBench.on(bench);
    ProviderRules rules = forms.signer().rules();
    List<ChecksumAlgorithm> kept =
        Arrays.stream(ChecksumAlgorithm.values())
            .filter(algorithm -> rules.of(algorithm) != Enforcement.NONE)
            .toList();
    assertThat(kept).as("digests that a form keeps").isNotEmpty();
    for (ChecksumAlgorithm algorithm : kept) {
      Constraints promised = Samples.exactly(Samples.hello(), algorithm);
      FormBench right = forms.another();
      assertThat(right.form(promised, Samples.hello()).request().send().statusCode())
          .isEqualTo(201);
      right.settle(promised);
      otherDigestIsCaught(forms.another(), promised, rules.of(algorithm), algorithm);
    }
  }

  private static void otherDigestIsCaught(
      FormBench forms, Constraints promised, Enforcement claimed, ChecksumAlgorithm algorithm) {
    FormPost form = forms.form(promised, Samples.other());
    if (claimed == Enforcement.WIRE) {
      forms.refused(form);
    } else {
      assertThat(form.request().send().statusCode()).as("%s", algorithm).isEqualTo(201);
      rejected(forms, promised, forms.look().orElseThrow(), algorithm.label());
    }
  }

  private static void rejected(
      FormBench forms, Constraints promised, StoredObject found, String what) {
    assertThat(forms.bench().judge(promised, found))
        .as("what the look says of %s", what)
        .isInstanceOf(Verdict.Rejected.class);
    forms.bench().evidence().foundByTheLook();
  }

  @Test
  @Proves(Guarantee.FORM_EXTRA_CAUGHT)
  default void a_field_that_was_not_signed_is_caught(Bench bench) {
    for (Map.Entry<String, String> extra : bench.backend().smuggled().entrySet()) {
      FormBench next = FormBench.on(bench.another());
      FormPost form = next.form().with(extra.getKey(), extra.getValue());
      int status = form.request().send().statusCode();
      Optional<StoredObject> found = next.look();
      assertThat(found.isPresent()).as(extra.getKey()).isEqualTo(status < 300);
      found.ifPresent(
          stored -> rejected(next, Samples.exactly(Samples.hello()), stored, extra.getKey()));
      if (found.isEmpty()) {
        bench.evidence().refusedByTheStore();
      }
    }
  }

  @Test
  @Proves(Guarantee.FORM_LENGTH_BOUND)
  default void a_form_with_a_shorter_or_longer_file_is_refused(Bench bench) {
    FormBench forms = FormBench.on(bench);
    Constraints promised = Samples.exactly(Samples.hello());
    forms.refused(forms.form(promised, Samples.bytes("hello, stor")));
    forms.refused(forms.form(promised, Samples.bytes("hello, stores")));
    forms.refused(forms.form(promised, new byte[0]));
    forms.refused(forms.form(Samples.atMost(4), Samples.bytes("abcde")));
  }

  @Test
  @Proves(Guarantee.FORM_EXPIRES)
  default void after_its_end_a_form_is_refused(Bench bench) throws InterruptedException {
    FormBench forms = FormBench.on(bench);
    SignedForm form =
        forms.sign(
            Samples.exactly(Samples.hello()),
            Optional.empty(),
            new Lifetime(Duration.ofSeconds(1)));
    while (!Instant.now().isAfter(form.expiresAt().plusSeconds(1))) {
      Thread.sleep(100);
    }
    forms.refused(FormPost.of(form, Samples.hello()));
  }
}
