package io.gatepass.app.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.testing.FakeCdn;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Caller;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Scope;
import io.gatepass.ports.SignedFolder;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Many files with one permission. */
class SignFolderTest {
  private static final Caller READER = new Caller("acme", "bob", Set.of(Scope.DOWNLOAD));

  private final Sample sample = Sample.writeOnce();

  @Test
  void whoever_of_the_tenant_may_download_gets_the_folder_of_the_tenant() {
    sample.behind(new FakeCdn(sample.clock()));
    SignedFolder folder = sign(READER, "film");

    assertThat(folder.uri()).isEqualTo(URI.create(FakeCdn.HOST + "/hls/acme/"));
    assertThat(folder.expiresAt()).isEqualTo(Sample.START.plus(SamplePolicies.URL_TTL));
    assertThat(sign(new Caller("globex", "bob", Set.of(Scope.DOWNLOAD)), "film").uri())
        .isEqualTo(URI.create(FakeCdn.HOST + "/hls/globex/"));
  }

  @Test
  void nobody_gets_a_folder_that_holds_what_is_somebody_elses() {
    sample.behind(new FakeCdn(sample.clock()));
    for (String policy : new String[] {"default", "cached", "shared", "open", "site", "bound"}) {
      assertThatThrownBy(() -> sign(READER, policy))
          .as(policy)
          .isInstanceOf(UploadException.Unacceptable.class)
          .hasMessageContaining(policy);
    }
  }

  @Test
  void nobody_gets_one_without_the_scope_without_a_cdn_or_under_no_policy() {
    assertThatThrownBy(() -> sign(READER, "film")).isInstanceOf(UploadException.Unacceptable.class);
    sample.behind(new FakeCdn(sample.clock()));
    assertThatThrownBy(() -> sign(new Caller("acme", "bob", Set.of(Scope.UPLOAD)), "film"))
        .isInstanceOf(UploadException.Forbidden.class);
    assertThatThrownBy(() -> sign(READER, "nowhere"))
        .isInstanceOf(UploadException.Unacceptable.class)
        .hasMessageContaining("no policy nowhere");
  }

  @Test
  void nobody_gets_one_where_a_tenant_of_its_name_could_have_a_folder() {
    sample.behind(new FakeCdn(sample.clock()));
    assertThatThrownBy(() -> sample.folder().sign(READER, Optional.of(new PolicyName("film"))))
        .isInstanceOf(UploadException.Unacceptable.class);
  }

  /** Where no keys begin with a tenant. */
  private SignedFolder sign(Caller caller, String policy) {
    Policies policies =
        new Policies(
            SamplePolicies.all().all().stream()
                .filter(each -> !each.layout().head().isEmpty())
                .toList());
    return sample.folder(policies).sign(caller, Optional.of(new PolicyName(policy)));
  }
}
