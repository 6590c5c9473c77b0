package io.gatepass.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.stream.Stream;

/** Who may know whom, for the packages below {@code root}. */
record Layers(String root) {

  static final String FRAMEWORK = "io.micronaut..";

  private static final List<String> STORES = List.of("s3", "minio", "gcs", "azure", "embedded");
  private static final List<String> BESIDE_STORES =
      List.of("inspection", "events", "webhooks", "auth", "delivery");

  /** By its name, so that a fixture can have one that the framework does not take for a route. */
  private static final DescribedPredicate<JavaAnnotation<?>> CONTROLLER =
      DescribedPredicate.describe(
          "@Controller",
          annotation -> annotation.getRawType().getSimpleName().equals("Controller"));

  private static final String USE_CASE =
      "(Create|Sign|Find|List|Finalize|Settle|Delete|Remove|Sweep|Promote)\\w*"
          + "(?<!Request|Response|Schedule)";

  ArchRule every_class_lives_in_a_known_layer() {
    return classes()
        .should()
        .resideInAnyPackage(
            in("domain"),
            in("ports"),
            in("signing"),
            in("contract"),
            in("s3"),
            in("minio"),
            in("gcs"),
            in("azure"),
            in("embedded"),
            in("inspection"),
            in("events"),
            in("webhooks"),
            in("auth"),
            in("delivery"),
            in("app"));
  }

  ArchRule the_domain_knows_the_jdk_alone() {
    return classes()
        .that()
        .resideInAPackage(in("domain"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", in("domain"));
  }

  ArchRule the_ports_know_the_domain_alone() {
    return classes()
        .that()
        .resideInAPackage(in("ports"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", in("domain"), in("ports"));
  }

  ArchRule the_domain_is_told_the_time() {
    return noClasses()
        .that()
        .resideInAnyPackage(in("domain"), in("ports"))
        .should()
        .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time")))));
  }

  ArchRule signing_knows_the_jdk_alone() {
    return classes()
        .that()
        .resideInAPackage(in("signing"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", in("signing"));
  }

  ArchRule the_s3_adapter_knows_no_framework_and_no_other_adapter() {
    return alone("s3", "minio", "gcs", "azure", "embedded");
  }

  ArchRule the_minio_adapter_knows_no_framework_and_no_other_adapter() {
    return alone("minio", "s3", "gcs", "azure", "embedded");
  }

  ArchRule the_gcs_adapter_knows_no_framework_and_no_other_adapter() {
    return alone("gcs", "s3", "minio", "azure", "embedded");
  }

  ArchRule the_azure_adapter_knows_no_framework_and_no_other_adapter() {
    return alone("azure", "s3", "minio", "gcs", "embedded");
  }

  ArchRule the_embedded_store_knows_no_framework_and_of_the_adapters_only_s3() {
    return alone("embedded", "minio", "gcs", "azure");
  }

  ArchRule inspection_knows_no_framework_and_no_adapter() {
    return aloneBesideStores("inspection");
  }

  ArchRule events_know_no_framework_and_no_adapter() {
    return aloneBesideStores("events");
  }

  ArchRule webhooks_know_no_framework_and_no_adapter() {
    return aloneBesideStores("webhooks");
  }

  ArchRule auth_knows_no_framework_and_no_adapter() {
    return aloneBesideStores("auth");
  }

  ArchRule delivery_knows_no_framework_and_no_adapter() {
    return aloneBesideStores("delivery");
  }

  ArchRule the_contract_knows_no_framework_and_no_adapter() {
    return noClasses()
        .that()
        .resideInAPackage(in("contract"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            FRAMEWORK, in("s3"), in("minio"), in("gcs"), in("azure"), in("embedded"), in("app"));
  }

  ArchRule the_app_knows_no_adapter() {
    return noClasses()
        .that()
        .resideInAPackage(in("app"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            in("s3"),
            in("minio"),
            in("gcs"),
            in("azure"),
            in("embedded"),
            in("inspection"),
            in("events"),
            in("webhooks"),
            in("auth"),
            in("delivery"),
            in("signing"),
            in("contract"));
  }

  ArchRule use_cases_know_no_framework() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            in("app.upload"),
            in("app.download"),
            in("app.sweep"),
            in("app.key"),
            in("app.token"),
            in("app.uppy"))
        .and()
        .haveNameMatching(".*\\." + USE_CASE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORK, "jakarta..");
  }

  /** Its commands start no container, so what needs one is not for them. */
  ArchRule the_command_line_is_a_client_like_any_other() {
    DescribedPredicate<JavaClass> client =
        resideInAPackage(in("app.remote")).or(nameMatching(".*\\.app\\.http\\.FormText"));
    return classes()
        .that(client)
        .should()
        .onlyDependOnClassesThat(
            client.or(
                resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson..",
                    "picocli..",
                    "me.tongfei.progressbar..")));
  }

  ArchRule what_asks_database_or_store_leaves_the_event_loop() {
    return classes()
        .that()
        .resideInAnyPackage(
            in("app.upload"),
            in("app.download"),
            in("app.policy"),
            in("app.quota"),
            in("app.reconcile"),
            in("app.key"),
            in("app.token"),
            in("app.uppy"))
        .and()
        .areAnnotatedWith(CONTROLLER)
        .should()
        .beAnnotatedWith(ExecuteOn.class);
  }

  ArchRule the_core_speaks_of_no_provider() {
    return classes()
        .that()
        .resideInAnyPackage(in("domain"), in("ports"))
        .should(new SpeakOfNoProvider());
  }

  private ArchRule aloneBesideStores(String adapter) {
    return alone(
        adapter,
        Stream.concat(STORES.stream(), BESIDE_STORES.stream())
            .filter(other -> !other.equals(adapter))
            .toArray(String[]::new));
  }

  private ArchRule alone(String adapter, String... others) {
    Stream<String> banned =
        Stream.concat(Stream.of("app", "contract"), Stream.of(others)).map(this::in);
    return noClasses()
        .that()
        .resideInAPackage(in(adapter))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(Stream.concat(Stream.of(FRAMEWORK), banned).toArray(String[]::new));
  }

  private String in(String layer) {
    return root + "." + layer + "..";
  }
}
