package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Verdict;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.SignedForm;
import java.net.URI;
import java.util.Optional;

/** One upload by a form, which always goes to a staging key. */
record FormBench(Bench bench, FormSigner signer) {

  /** Where a provider takes no forms, every test of one fails: its exemption says so. */
  static FormBench on(Bench bench) {
    return new FormBench(
        bench,
        bench.store().forms().orElseThrow(() -> new AssertionError("This store takes no forms.")));
  }

  FormBench another() {
    return on(bench.another());
  }

  SignedForm sign(Constraints promised, Optional<URI> redirect, Lifetime lifetime) {
    return signer.signForm(bench.id(), bench.staging(), promised, redirect, lifetime);
  }

  SignedForm sign() {
    return sign(Samples.exactly(Samples.hello()), Optional.empty(), Lifetime.STANDARD);
  }

  FormPost form(Constraints promised, byte[] file) {
    return FormPost.of(sign(promised, Optional.empty(), Lifetime.STANDARD), file);
  }

  FormPost form() {
    return form(Samples.exactly(Samples.hello()), Samples.hello());
  }

  Optional<StoredObject> look() {
    return bench.store().objects().find(bench.staging());
  }

  /** What the gateway does when a form's bytes arrived. */
  StoredObject settle(Constraints promised) {
    StoredObject found = look().orElseThrow(() -> new AssertionError("Nothing arrived."));
    assertThat(bench.judge(promised, found)).isInstanceOf(Verdict.Accepted.class);
    return bench.store().objects().promote(found.ref(), Samples.key());
  }

  void refused(FormPost form) {
    Answers.refused(bench, form.request());
    assertThat(look()).as("what %s stored", form.fields().keySet()).isEmpty();
  }
}
