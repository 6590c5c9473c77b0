package io.gatepass.app.apidocs;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.Changed;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.ChangedSchema;
import org.openapitools.openapidiff.core.model.ComposedChanged;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** What a newer description takes away from who goes by an older one. */
final class Broken {
  private Broken() {}

  /** In words; empty where the newer one only adds. */
  static String between(String older, String newer) {
    ChangedOpenApi changed = OpenApiCompare.fromContents(older, newer);
    String gone =
        Stream.concat(
                changed.getChangedOperations().stream().flatMap(Broken::gone),
                Narrowed.between(older, newer))
            .collect(Collectors.joining("\n"));
    return changed.isCompatible() && gone.isEmpty() ? "" : words(changed) + gone;
  }

  /**
   * Members that are not there any more. The library lets optional ones go; but clients read them,
   * and this gateway refuses what it does not know.
   */
  private static Stream<String> gone(ChangedOperation operation) {
    return schemas(operation)
        .flatMap(schema -> schema.getMissingProperties().keySet().stream())
        .distinct()
        .map(name ->
            "%s %s: the member %s is gone"
                .formatted(operation.getHttpMethod(), operation.getPathUrl(), name));
  }

  private static Stream<ChangedSchema> schemas(Changed changed) {
    Stream<ChangedSchema> itself =
        changed instanceof ChangedSchema schema ? Stream.of(schema) : Stream.of();
    Stream<ChangedSchema> within =
        changed instanceof ComposedChanged composed
            ? composed.getChangedElements().stream()
                .filter(Objects::nonNull)
                .flatMap(Broken::schemas)
            : Stream.of();
    return Stream.concat(itself, within);
  }

  private static String words(ChangedOpenApi changed) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ConsoleRender().render(changed, new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
