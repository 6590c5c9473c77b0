package io.gatepass.app.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Announcement;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.Route;
import io.gatepass.domain.Scope;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.UploadStatus;
import io.gatepass.domain.Visibility;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookDelivery;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** The description has the words that the program says. */
class WordsTest {

  static Stream<Arguments> members() {
    return Stream.of(
        Arguments.of("UploadJson", "status", UploadStatus.values()),
        Arguments.of("UploadJson", "waitingFor", Waiting.values()),
        Arguments.of("UploadJson.EnforcedJson", "size", Enforcement.values()),
        Arguments.of("UploadJson.EnforcedJson", "contentType", Enforcement.values()),
        Arguments.of("UploadJson.EnforcedJson", "checksum", Enforcement.values()),
        Arguments.of("UploadJson.EnforcedJson", "writeOnce", Enforcement.values()),
        Arguments.of("UploadJson.ChecksumJson", "status", shown()),
        Arguments.of("UploadJson.ChecksumJson", "algorithm", ChecksumAlgorithm.values()),
        Arguments.of("DownloadJson.DigestJson", "algorithm", ChecksumAlgorithm.values()),
        Arguments.of("TransferJson.PartChecksumJson", "algorithm", ChecksumAlgorithm.values()),
        Arguments.of("UploadRequest.ChecksumRequest", "algorithm", ChecksumAlgorithm.values()),
        Arguments.of("TransferJson", "kind", TransferKind.values()),
        Arguments.of("PolicyController.PolicyJson", "transfers", TransferKind.values()),
        Arguments.of("KeyJson", "scopes", Scope.values()),
        Arguments.of("KeyRequest", "scopes", Scope.values()),
        Arguments.of("PolicyController.PolicyJson", "visibility", Visibility.values()),
        Arguments.of("PolicyController.PolicyJson", "delivery", Route.values()),
        Arguments.of("DeliveryJson", "state", WebhookDelivery.State.values()),
        Arguments.of("WebhookJson", "disabledBecause", Webhook.Disabled.values()),
        Arguments.of("ReconciliationJson", "state", Reconciliation.State.values()),
        Arguments.of("FindingsJson.FindingJson", "kind", Finding.Kind.values()),
        Arguments.of("FindingsJson.FindingJson", "outcome", Finding.Outcome.values()));
  }

  /** Where none was declared none is shown. */
  private static ChecksumStatus[] shown() {
    return Arrays.stream(ChecksumStatus.values())
        .filter(status -> status != ChecksumStatus.UNAVAILABLE)
        .toArray(ChecksumStatus[]::new);
  }

  @ParameterizedTest(name = "{0}.{1}")
  @MethodSource("members")
  void a_member_has_its_words(String schema, String member, Enum<?>[] said) {
    assertThat(api().words(schema, member)).containsExactlyElementsOf(words(said));
  }

  @Test
  void a_query_parameter_has_its_words() {
    assertThat(api().words("/v1/uploads", "get", "status"))
        .containsExactlyElementsOf(words(UploadStatus.values()));
    assertThat(api().words("/v1/uploads/{id}/download", "get", "disposition"))
        .containsExactlyElementsOf(words(Disposition.Kind.values()));
  }

  @Test
  void a_transfer_that_is_asked_for_is_one_that_is_given_or_auto() {
    assertThat(api().words("UploadRequest", "transfer"))
        .startsWith(words(TransferKind.values()).toArray(String[]::new))
        .endsWith("auto")
        .hasSize(TransferKind.values().length + 1);
  }

  @Test
  void a_message_has_the_types_that_are_announced() {
    assertThat(api().words("DeliveryJson", "type"))
        .containsExactlyElementsOf(
            Arrays.stream(Announcement.Kind.values()).map(Announcement.Kind::type).toList());
  }

  /** Of which {@code ActionsTest} says that they are all. */
  @Test
  void a_record_has_its_actions() {
    assertThat(api().words("AuditJson", "action"))
        .containsExactlyElementsOf(new Yaml().<List<String>>load(Words.ACTION));
  }

  /** Three of requests that carry one, one of those without, and two that no request has. */
  @Test
  void a_record_has_its_credentials() {
    assertThat(api().words("AuditJson", "credential"))
        .containsExactly("api_key", "upload_token", "jwt", "none", "gateway", "command");
  }

  private static List<String> words(Enum<?>[] said) {
    return Arrays.stream(said).map(word -> word.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static EditedApi api() {
    return new EditedApi(new Yaml().load(Description.read(Description.COMMITTED)));
  }
}
