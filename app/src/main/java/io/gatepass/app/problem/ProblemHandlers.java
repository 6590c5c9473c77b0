package io.gatepass.app.problem;

import io.gatepass.app.upload.UploadException;
import io.gatepass.ports.QuotaExceeded;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns our own exceptions into problem documents, wherever they were thrown. */
@Controller
final class ProblemHandlers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandlers.class);

  @Error(global = true)
  HttpResponse<Problem> refused(HttpRequest<?> request, UploadException refused) {
    return Problems.response(refused);
  }

  @Error(global = true)
  HttpResponse<Problem> full(HttpRequest<?> request, QuotaExceeded full) {
    return Problems.of(full).response();
  }

  @Error(global = true)
  HttpResponse<Problem> failed(HttpRequest<?> request, StorageException failed) {
    LOG.warn("{} {}: {}", request.getMethod(), request.getPath(), failed.getMessage());
    return Problems.response(failed);
  }

  @Error(global = true)
  HttpResponse<Problem> failed(HttpRequest<?> request, RepositoryUnavailable failed) {
    LOG.warn("{} {}: {}", request.getMethod(), request.getPath(), failed.getMessage());
    return Problems.databaseAway();
  }

  @Error(global = true)
  HttpResponse<Problem> invalid(HttpRequest<?> request, InvalidRequest invalid) {
    return Problems.of(invalid).response();
  }
}
