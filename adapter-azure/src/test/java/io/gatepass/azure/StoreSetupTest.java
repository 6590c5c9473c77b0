package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.storage.blob.models.PublicAccessType;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import io.gatepass.ports.StoreSetup.Rule;
import io.gatepass.ports.StoreSetup.Topic;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the service says of a container. */
class StoreSetupTest {

  @Test
  void a_container_is_closed_until_somebody_opens_it() {
    OnAzurite.run(here -> {
      assertThat(here.store().setup().standing(Rule.STRANGERS, Set.of()))
          .isInstanceOf(Standing.Set.class);
      here.owner().setAccessPolicy(PublicAccessType.BLOB, List.of());
      assertThat(here.store().setup().standing(Rule.STRANGERS, Set.of()))
          .isInstanceOf(Standing.Missing.class);
    });
  }

  @Test
  void what_the_service_does_not_tell_is_untold_with_a_way_to_look() {
    OnAzurite.run(here -> {
      StoreSetup setup = here.store().setup();
      assertThat(setup.standing(Rule.STAGING, Set.of()))
          .isInstanceOfSatisfying(
              Standing.Untold.class,
              untold -> assertThat(untold.why()).contains("az storage account"));
      assertThat(setup.standing(Rule.FORGOTTEN_PARTS, Set.of()))
          .isInstanceOf(Standing.Needless.class);
      assertThat(setup.remedy(Topic.PAGES, Set.of(URI.create("https://app.example.com"))))
          .contains("az storage cors add", "https://app.example.com")
          .doesNotContain(here.server().secret());
    });
  }
}
