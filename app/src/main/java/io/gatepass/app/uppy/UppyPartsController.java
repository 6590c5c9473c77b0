package io.gatepass.app.uppy;

import io.gatepass.app.audit.Given;
import io.gatepass.app.http.Secret;
import io.gatepass.app.upload.CreateUpload;
import io.gatepass.app.upload.DeleteUpload;
import io.gatepass.app.upload.ListParts;
import io.gatepass.app.upload.SignParts;
import io.gatepass.app.upload.SignedParts;
import io.gatepass.domain.Caller;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.SignedRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file in parts, as Uppy asks for it. Not of the described API: Uppy describes it. */
@Hidden
@Controller("/uppy/s3/multipart")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UppyPartsController {
  private final Ways ways;
  private final CreateUpload create;
  private final SignParts sign;
  private final ListParts list;
  private final FinishParts finish;
  private final DeleteUpload delete;
  private final InstantSource clock;

  UppyPartsController(
      Ways ways,
      CreateUpload create,
      SignParts sign,
      ListParts list,
      FinishParts finish,
      DeleteUpload delete,
      InstantSource clock) {
    this.ways = ways;
    this.create = create;
    this.sign = sign;
    this.list = list;
    this.finish = finish;
    this.delete = delete;
    this.clock = clock;
  }

  @Post
  HttpResponse<PartsJson.Started> start(
      Caller caller, HttpRequest<?> http, @Body StartRequest request) {
    UppyFile file = request.read();
    TransferKind kind = ways.parts(caller, Version.setsHeaders(http));
    UploadTerms terms = create.create(caller, file.wanted(caller, kind)).upload().terms();
    return Given.in(
        Secret.keep(HttpResponse.ok(PartsJson.Started.of(terms.id(), terms.store().value()))),
        List.of(Given.requests("multipart", 0, Optional.empty()).about(terms.id())));
  }

  @Get("/{id}")
  List<PartsJson.Listed> list(Caller caller, String id, @QueryValue @Nullable String key) {
    return list.list(caller, UppyKey.of(id, key)).arrival().arrived().stream()
        .map(PartsJson.Listed::of)
        .toList();
  }

  @Get("/{id}/batch")
  HttpResponse<PartsJson.Batch> signAll(
      Caller caller,
      String id,
      @QueryValue @Nullable String key,
      @QueryValue @Nullable String partNumbers) {
    SignedParts signed =
        sign.sign(caller, UppyKey.of(id, key), PartNumbers.all(partNumbers), Map.of());
    Map<String, String> urls = new LinkedHashMap<>();
    signed.stream()
        .forEach(part -> urls.put(String.valueOf(part.part().number()), part.request().url()));
    return given(signed, new PartsJson.Batch(urls));
  }

  @Get("/{id}/{number}")
  HttpResponse<PartsJson.Signed> sign(
      Caller caller, String id, String number, @QueryValue @Nullable String key) {
    SignedParts signed =
        sign.sign(caller, UppyKey.of(id, key), List.of(PartNumbers.one(number)), Map.of());
    SignedRequest request = signed.stream().findFirst().orElseThrow().request();
    return given(
        signed, PartsJson.Signed.of(request, Seconds.until(request.expiresAt(), clock.instant())));
  }

  @Post("/{id}/complete")
  HttpResponse<PartsJson.Finished> complete(
      Caller caller,
      HttpRequest<?> http,
      String id,
      @QueryValue @Nullable String key,
      @Body FinishRequest request) {
    UploadTerms terms = finish.finish(caller, UppyKey.of(id, key), request.read()).terms();
    return Secret.keep(
        HttpResponse.ok(
            new PartsJson.Finished(
                Place.download(http, terms.id()), terms.id().toString(), terms.store().value())));
  }

  @Delete("/{id}")
  PartsJson.Nothing abort(Caller caller, String id, @QueryValue @Nullable String key) {
    delete.abort(caller, UppyKey.of(id, key));
    return new PartsJson.Nothing();
  }

  private static <T> HttpResponse<T> given(SignedParts signed, T body) {
    return Given.in(
        Secret.keep(HttpResponse.ok(body)),
        List.of(Given.requests("part", signed.count(), signed.expiresAt())));
  }
}
