package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.BlobAccessPolicy;
import com.azure.storage.blob.models.BlobCorsRule;
import com.azure.storage.blob.models.BlobRetentionPolicy;
import com.azure.storage.blob.models.BlobServiceProperties;
import com.azure.storage.blob.models.BlobSignedIdentifier;
import com.azure.storage.blob.models.PublicAccessType;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Rule;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written to an account and a container. */
class AddedRulesTest {
  private static final Set<URI> PAGES = Set.of(URI.create("https://app.example.com"));
  private static final String PROPERTIES = "restype=service&comp=properties";
  private static final String CONTAINER = "restype=container";
  private static final String ACL = "restype=container&comp=acl";
  private static final Map<String, String> XML = Map.of("Content-Type", "application/xml");
  private static final Map<String, String> OPEN =
      Map.of(
          "x-ms-blob-public-access", "blob",
          "Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT",
          "ETag", "\"1\"");

  private static BlobCorsRule rule(String origin) {
    return new BlobCorsRule()
        .setAllowedOrigins(origin)
        .setAllowedMethods("GET")
        .setAllowedHeaders("x-theirs")
        .setExposedHeaders("")
        .setMaxAgeInSeconds(60);
  }

  @Test
  void pages_are_added_once_beside_those_of_others_and_nothing_else_of_the_account_changes() {
    OnAzurite.run(here -> {
      BlobServiceClient service = here.owner().getServiceClient();
      service.setProperties(
          new BlobServiceProperties()
              .setCors(List.of(rule("https://other.example.com")))
              .setDeleteRetentionPolicy(new BlobRetentionPolicy().setEnabled(true).setDays(5)));
      assertThat(here.store().setup().add(Rule.PAGES, PAGES)).isInstanceOf(Standing.Missing.class);
      assertThat(here.store().setup().add(Rule.PAGES, PAGES)).isInstanceOf(Standing.Set.class);
      here.store().setup().add(Rule.PAGES, Set.of(URI.create("https://new.example.com")));

      BlobServiceProperties now = service.getProperties();
      assertThat(now.getCors())
          .extracting(BlobCorsRule::getAllowedOrigins)
          .containsExactly(
              "https://other.example.com", "https://app.example.com,https://new.example.com");
      assertThat(now.getCors().getFirst().getAllowedHeaders()).isEqualTo("x-theirs");
      assertThat(now.getDeleteRetentionPolicy().getDays()).isEqualTo(5);
    });
  }

  @Test
  void a_sixth_rule_is_somebody_elses_to_make_room_for() {
    OnAzurite.run(here -> {
      List<BlobCorsRule> five =
          IntStream.range(0, 5).mapToObj(i -> rule("https://" + i + ".example.com")).toList();
      here.owner().getServiceClient().setProperties(new BlobServiceProperties().setCors(five));

      assertThat(here.store().setup().add(Rule.PAGES, PAGES))
          .isInstanceOfSatisfying(
              Standing.Missing.class, missing -> assertThat(missing.addition()).isEmpty());
    });
  }

  @Test
  void a_container_is_closed_with_its_stored_policies_as_they_were() {
    OnAzurite.run(here -> {
      BlobSignedIdentifier stored =
          new BlobSignedIdentifier()
              .setId("theirs")
              .setAccessPolicy(new BlobAccessPolicy().setPermissions("r"));
      here.owner().setAccessPolicy(PublicAccessType.BLOB, List.of(stored));
      assertThat(here.store().setup().add(Rule.STRANGERS, PAGES))
          .isInstanceOf(Standing.Missing.class);
      assertThat(here.store().setup().add(Rule.STRANGERS, PAGES)).isInstanceOf(Standing.Set.class);

      assertThat(here.owner().getAccessPolicy().getIdentifiers())
          .singleElement()
          .satisfies(kept -> {
            assertThat(kept.getId()).isEqualTo("theirs");
            assertThat(kept.getAccessPolicy().getPermissions()).isEqualTo("r");
          });
    });
  }

  @Test
  void a_container_that_somebody_changed_meanwhile_is_left_as_it_is() {
    try (ScriptedService service = new ScriptedService();
        StorageProvider store = service.store()) {
      service
          .on("GET", CONTAINER, 200, "", OPEN)
          .on("GET", ACL, 200, "<SignedIdentifiers/>", XML)
          .on("PUT", ACL, 412, "", Map.of("x-ms-error-code", "ConditionNotMet"));

      assertThatThrownBy(() -> store.setup().add(Rule.STRANGERS, PAGES))
          .isInstanceOf(Conflict.class)
          .hasMessageContaining("Somebody else changed the container");
    }
  }

  @Test
  void a_right_that_is_missing_is_named() {
    Map<String, String> refused = Map.of("x-ms-error-code", "AuthorizationPermissionMismatch");
    try (ScriptedService service = new ScriptedService();
        StorageProvider store = service.store()) {
      service
          .on("GET", PROPERTIES, 200, "<StorageServiceProperties/>", XML)
          .on("PUT", PROPERTIES, 403, "", refused)
          .on("GET", CONTAINER, 200, "", OPEN)
          .on("GET", ACL, 403, "", refused);

      assertThatThrownBy(() -> store.setup().add(Rule.PAGES, PAGES))
          .isInstanceOf(Misconfigured.class)
          .hasMessageContaining("blobServices/write");
      assertThatThrownBy(() -> store.setup().add(Rule.STRANGERS, PAGES))
          .hasMessageContaining("containers/getAcl/action");
      service.on("GET", PROPERTIES, 403, "", refused);
      assertThat(store.setup().standing(Rule.PAGES, PAGES))
          .isInstanceOfSatisfying(
              Standing.Unasked.class,
              unasked -> assertThat(unasked.why()).contains("blobServices/read"));
    }
  }
}
