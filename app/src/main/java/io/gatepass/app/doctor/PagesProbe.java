package io.gatepass.app.doctor;

import io.gatepass.ports.FormSigner;
import io.gatepass.ports.StoreSetup.Topic;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether browsers let the configured pages send to the store and read what it answers. */
final class PagesProbe implements Probe {
  @Override
  public Check check() {
    return Check.PAGES;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    if (visit.patient().pages().isEmpty()) {
      visit
          .sheet()
          .unknown(
              check(),
              "no page is configured that could send to the store",
              "Set gatepass.server.cors-origins when pages of other sites upload.");
      return;
    }
    for (URI page : visit.patient().pages()) {
      ask(visit, page);
    }
    visit.sheet().wellOtherwise(check(), "browsers let " + pages(visit) + " send and read");
  }

  private static void ask(Visit visit, URI page) throws IOException, InterruptedException {
    Signed signed = preflights(visit, page);
    if (!visit.sheet().isFound(Check.PAGES)) {
      read(visit, signed, page);
    }
  }

  /** Writes nothing; what was signed for it may be. */
  static Signed preflights(Visit visit, URI page) throws IOException, InterruptedException {
    Signed signed = visit.sign();
    URI uri = signed.request().uri();
    String wanted =
        signed.request().headers().keySet().stream()
            .map(CrossOrigin::lower)
            .sorted()
            .collect(Collectors.joining(","));
    Answer put = visit.stranger().preflight(uri, page, "PUT", wanted);
    judge(visit, new CrossOrigin(put, page), page, "PUT", wanted);
    Optional<FormSigner> forms = visit.store().forms();
    if (forms.isPresent()) {
      URI form = FormProbe.signed(visit, forms.get()).uri();
      Answer post = visit.stranger().preflight(form, page, "POST", "");
      judge(visit, new CrossOrigin(post, page), page, "POST", "");
    }
    return signed;
  }

  private static void judge(
      Visit visit, CrossOrigin allowed, URI page, String method, String headers) {
    String asked = "a preflight of " + page + " for " + method;
    String fix = visit.patient().remedy(Topic.PAGES);
    if (!allowed.letsIn()) {
      visit.sheet().found(Symptom.CORS_MISSING, asked + " was not allowed", fix);
    } else if (!allowed.permits(method)) {
      visit.sheet().found(Symptom.CORS_METHOD_MISSING, asked + " was not allowed it", fix);
    } else {
      allowed
          .firstMissing(headers)
          .ifPresent(header ->
              visit
                  .sheet()
                  .found(Symptom.CORS_HEADER_MISSING, asked + " was not allowed " + header, fix));
    }
  }

  private static void read(Visit visit, Signed signed, URI page)
      throws IOException, InterruptedException {
    Map<String, String> headers = new TreeMap<>(signed.request().headers());
    headers.put("Origin", page.toString());
    Answer answer = visit.stranger().put(signed.request().uri(), headers, Visit.CONTENT);
    CrossOrigin allowed = new CrossOrigin(answer, page);
    String fix = visit.patient().remedy(Topic.PAGES);
    if (!allowed.letsIn()) {
      visit.sheet().found(Symptom.CORS_MISSING, "a write of " + page + " is answered without", fix);
    } else if (!allowed.shows("etag")) {
      visit
          .sheet()
          .found(Symptom.CORS_ETAG_HIDDEN, "the ETag is hidden from pages of " + page, fix);
    }
  }

  private static String pages(Visit visit) {
    return visit.patient().pages().stream()
        .map(URI::toString)
        .sorted()
        .collect(Collectors.joining(" and "));
  }
}
