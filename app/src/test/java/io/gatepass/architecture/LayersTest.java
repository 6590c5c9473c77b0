package io.gatepass.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {

  private static final String ROOT = "io.gatepass";
  private static final String BROKEN = "io.gatepass.architecture.broken";

  private static final JavaClasses SHIPPED =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);
  private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(BROKEN);

  static Stream<Arguments> rules() {
    return Stream.of(
        rule(Layers::every_class_lives_in_a_known_layer, "elsewhere.Stray"),
        rule(Layers::the_domain_knows_the_jdk_alone, "domain.Broken$KnowsALibrary"),
        rule(Layers::the_ports_know_the_domain_alone, "ports.Broken$KnowsALibrary"),
        rule(Layers::the_domain_is_told_the_time, "domain.Broken$LooksAtTheClock"),
        rule(
            Layers::signing_knows_the_jdk_alone,
            "signing.Broken$KnowsALibrary",
            "signing.Broken$KnowsThePorts"),
        rule(
            Layers::the_s3_adapter_knows_no_framework_and_no_other_adapter,
            "s3.Broken$KnowsTheFramework",
            "s3.Broken$KnowsAnotherAdapter",
            "s3.Broken$KnowsTheEmbeddedStore",
            "s3.Broken$KnowsTheContract",
            "s3.Broken$KnowsTheApp"),
        rule(
            Layers::the_minio_adapter_knows_no_framework_and_no_other_adapter,
            "minio.Broken$KnowsTheFramework",
            "minio.Broken$KnowsAnotherAdapter",
            "minio.Broken$KnowsTheEmbeddedStore",
            "minio.Broken$KnowsTheContract",
            "minio.Broken$KnowsTheApp"),
        rule(
            Layers::the_gcs_adapter_knows_no_framework_and_no_other_adapter,
            "gcs.Broken$KnowsTheFramework",
            "gcs.Broken$KnowsAnotherAdapter",
            "gcs.Broken$KnowsTheEmbeddedStore",
            "gcs.Broken$KnowsTheContract",
            "gcs.Broken$KnowsTheApp"),
        rule(
            Layers::the_azure_adapter_knows_no_framework_and_no_other_adapter,
            "azure.Broken$KnowsTheFramework",
            "azure.Broken$KnowsAnotherAdapter",
            "azure.Broken$KnowsTheEmbeddedStore",
            "azure.Broken$KnowsTheContract",
            "azure.Broken$KnowsTheApp"),
        rule(
            Layers::the_embedded_store_knows_no_framework_and_of_the_adapters_only_s3,
            "embedded.Broken$KnowsTheFramework",
            "embedded.Broken$KnowsAnotherAdapter",
            "embedded.Broken$KnowsTheApp"),
        rule(
            Layers::inspection_knows_no_framework_and_no_adapter,
            "inspection.Broken$KnowsTheFramework",
            "inspection.Broken$KnowsAnAdapter",
            "inspection.Broken$KnowsTheApp"),
        rule(
            Layers::events_know_no_framework_and_no_adapter,
            "events.Broken$KnowsTheFramework",
            "events.Broken$KnowsAnAdapter",
            "events.Broken$KnowsTheApp"),
        rule(
            Layers::webhooks_know_no_framework_and_no_adapter,
            "webhooks.Broken$KnowsTheFramework",
            "webhooks.Broken$KnowsAnAdapter",
            "webhooks.Broken$KnowsTheApp"),
        rule(
            Layers::auth_knows_no_framework_and_no_adapter,
            "auth.Broken$KnowsTheFramework",
            "auth.Broken$KnowsAnAdapter",
            "auth.Broken$KnowsTheApp"),
        rule(
            Layers::delivery_knows_no_framework_and_no_adapter,
            "delivery.Broken$KnowsTheFramework",
            "delivery.Broken$KnowsAnAdapter",
            "delivery.Broken$KnowsTheApp"),
        rule(
            Layers::the_contract_knows_no_framework_and_no_adapter,
            "contract.Broken$KnowsTheFramework",
            "contract.Broken$KnowsAnAdapter"),
        rule(
            Layers::the_app_knows_no_adapter,
            "app.Broken$KnowsTheS3Adapter",
            "app.Broken$KnowsTheMinioAdapter",
            "app.Broken$KnowsTheGcsAdapter",
            "app.Broken$KnowsTheAzureAdapter",
            "app.Broken$KnowsTheEmbeddedStore",
            "app.Broken$KnowsInspection",
            "app.Broken$KnowsEvents",
            "app.Broken$KnowsWebhooks",
            "app.Broken$KnowsAuth",
            "app.Broken$KnowsDelivery",
            "app.Broken$KnowsSigning",
            "app.Broken$KnowsTheContract"),
        rule(
            Layers::use_cases_know_no_framework,
            "upload.CreateBroken.framework",
            "upload.CreateBroken.injection"),
        rule(
            Layers::the_command_line_is_a_client_like_any_other,
            "remote.Broken$KnowsTheFramework",
            "remote.Broken$KnowsTheServer",
            "remote.Broken$KnowsTheDomain",
            "remote.Broken$KnowsThePorts",
            "remote.Broken$KnowsALibrary"),
        rule(
            Layers::what_asks_database_or_store_leaves_the_event_loop, "upload.BlocksTheEventLoop"),
        rule(
            Layers::the_core_speaks_of_no_provider,
            "says 'Bucket'",
            "says 'region'",
            "says 'sasOf'",
            "says 'S3Key'"));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_code_keeps_the_rule(Function<Layers, ArchRule> rule) {
    rule.apply(new Layers(ROOT)).check(SHIPPED);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_notices_code_that_breaks_it(
      Function<Layers, ArchRule> rule, List<String> violations) {
    var report = rule.apply(new Layers(BROKEN)).evaluate(FIXTURES).getFailureReport().toString();

    assertThat(report).contains(violations);
  }

  private static Arguments rule(Function<Layers, ArchRule> rule, String... violations) {
    return arguments(rule, List.of(violations));
  }
}
