package io.gatepass.app.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What clients build on changes when somebody means it, and not before. */
class PromiseTest {
  private static final Pattern VERSION = Pattern.compile("(?m)^  <version>(.*)</version>$");
  private static final Pattern CODE = Pattern.compile("(?m)^## ([a-z0-9_]+)$");

  private final String committed = Description.read(Description.COMMITTED);
  private final String promised = Description.read(Description.PROMISED);

  @Test
  void the_description_that_is_committed_is_the_one_that_the_code_gives() {
    assertThat(committed)
        .as("docs/openapi.yaml is not what the code says: run .mvn/api/renew and commit it")
        .isEqualTo(Description.read(Description.GENERATED));
  }

  @Test
  void nothing_is_taken_away_that_clients_were_promised() {
    assertThat(Broken.between(promised, committed))
        .as("this breaks clients; docs/upgrade.md says how, where it is meant")
        .isEmpty();
  }

  @Test
  void no_code_of_a_problem_is_taken_away_that_clients_were_promised() {
    assertThat(codes())
        .as("a code is gone; docs/upgrade.md says how, where it is meant")
        .containsAll(promisedCodes());
  }

  @Test
  void a_release_promises_what_it_describes() {
    if (!version().endsWith("-SNAPSHOT")) {
      assertThat(promisedCodes())
          .as("a release: run .mvn/api/renew promise and commit it")
          .containsExactlyInAnyOrderElementsOf(codes());
      assertThat(promised)
          .as("a release: run .mvn/api/renew promise and commit it")
          .isEqualTo(committed);
    }
  }

  private static List<String> codes() {
    return CODE.matcher(Description.read(Description.PROBLEMS))
        .results()
        .map(section -> section.group(1))
        .toList();
  }

  private static List<String> promisedCodes() {
    List<String> codes = Description.read(Description.PROMISED_CODES).lines().toList();
    assertThat(codes).hasSizeGreaterThan(100);
    return codes;
  }

  private static String version() {
    Matcher version = VERSION.matcher(Description.read(Path.of("../pom.xml")));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }
}
