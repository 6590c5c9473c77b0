package io.gatepass.s3;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Forms as the tests of this package sign and send them. */
final class S3FormSamples {
  private S3FormSamples() {}

  static SignedForm sign(StorageProvider store, UploadId id, ObjectKey key, Constraints promised) {
    return store
        .forms()
        .orElseThrow()
        .signForm(id, key, promised, Optional.empty(), Samples.MINUTES);
  }

  /** With this field, put before the signature's own. */
  static HttpResponse<String> sendWith(SignedForm form, String name, String value, byte[] file) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(name, value);
    form.fields().forEach(fields::putIfAbsent);
    return send(form.uri(), fields, file);
  }

  private static HttpResponse<String> send(URI uri, Map<String, String> fields, byte[] file) {
    try (ProbeSender sender = new ProbeSender()) {
      return sender.form(uri, fields, file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
