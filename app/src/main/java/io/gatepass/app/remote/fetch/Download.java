package io.gatepass.app.remote.fetch;

import io.gatepass.app.remote.api.Failure;
import io.gatepass.app.remote.api.Gateway;
import io.gatepass.app.remote.api.StorageRequest;
import io.gatepass.app.remote.api.Upload;
import io.gatepass.app.remote.send.Digest;
import io.gatepass.app.remote.send.Patience;
import io.gatepass.app.remote.send.Progress;
import io.gatepass.app.remote.send.Stopped;
import io.gatepass.app.remote.send.Why;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Reads a ready file from storage. What breaks off goes on where it was, and only with the same
 * content.
 */
final class Download {
  private static final int PIECE = 1 << 16;
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final Gateway gateway;
  private final HttpClient http;
  private final Patience patience;

  Download(Gateway gateway, HttpClient http, Patience patience) {
    this.gateway = gateway;
    this.http = http;
    this.patience = patience;
  }

  /** Brings all of it into the sink, and checks it as far as its sender said what it is. */
  void fetch(Upload upload, Sink sink, Progress progress) {
    long size = upload.size().orElse(-1);
    progress.at(sink.position());
    boolean isWhole = false;
    for (int failed = 0; !isWhole; ) {
      long before = sink.position();
      progress.phase("");
      Optional<Failure> trouble = attempt(upload, sink, progress);
      isWhole = trouble.isEmpty();
      failed = sink.position() > before ? 0 : failed;
      if (trouble.isPresent()) {
        if (trouble.get().kind() != Failure.Kind.AWAY || ++failed >= patience.attempts()) {
          throw trouble.get();
        }
        progress.phase("waiting");
        patience.pause(trouble.get().retryAfter().orElse(patience.backoff(failed)));
      }
    }
    if (size >= 0 && sink.position() != size) {
      throw Failure.notDone(
          "size_mismatch", "It has %d bytes instead of %d.".formatted(sink.position(), size));
    }
    verify(upload, sink);
  }

  private static void verify(Upload upload, Sink sink) {
    upload
        .checksum()
        .ifPresent(declared ->
            Digest.labelled(declared.algorithm())
                .filter(digest -> !sink.digest(digest).equals(declared.value()))
                .ifPresent(digest -> {
                  throw Failure.notDone(
                      "checksum_mismatch",
                      "Its " + digest.label() + " is not the one that its sender declared.");
                }));
  }

  /** Empty when storage has sent all that it has. */
  private Optional<Failure> attempt(Upload upload, Sink sink, Progress progress) {
    StorageRequest signed = patience.patiently(() -> gateway.download(upload.id()));
    HttpRequest.Builder request = HttpRequest.newBuilder(signed.url()).timeout(ANSWER);
    signed.headers().forEach(request::header);
    if (sink.position() > 0 && !sink.etag().isEmpty()) {
      request.header("Range", "bytes=" + sink.position() + "-").header("If-Range", sink.etag());
    }
    try {
      HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        return take(response, body, sink, progress);
      }
    } catch (BrokenSink broken) {
      Stopped.check();
      throw Failure.notDone("not_written", "It cannot be written: " + broken.why() + ".");
    } catch (IOException lost) {
      Stopped.check();
      return Optional.of(
          Failure.away("storage_unreachable", "Storage did not send it to the end."));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  private static Optional<Failure> take(
      HttpResponse<InputStream> response, InputStream body, Sink sink, Progress progress)
      throws IOException {
    String etag =
        response.headers().firstValue("ETag").filter(tag -> !tag.startsWith("W/")).orElse("");
    return switch (response.statusCode()) {
      case 200 -> {
        restart(sink, etag);
        copy(body, sink, progress);
        yield Optional.empty();
      }
      case 206 -> {
        if (!goesOn(response, etag, sink)) {
          restart(sink, "");
          yield Optional.of(Failure.away("object_changed", "Storage sent another part of it."));
        }
        copy(body, sink, progress);
        yield Optional.empty();
      }
      case 416 -> Optional.empty();
      default -> Optional.of(refused(response.statusCode()));
    };
  }

  private static boolean goesOn(HttpResponse<?> response, String etag, Sink sink) {
    String range = response.headers().firstValue("Content-Range").orElse("");
    return etag.equals(sink.etag()) && range.startsWith("bytes " + sink.position() + "-");
  }

  private static Failure refused(int status) {
    String detail = "Storage answered HTTP " + status + ".";
    return status == 403 || status == 408 || status == 429 || status >= 500
        ? Failure.away("storage_unavailable", detail)
        : Failure.notDone("storage_refused", detail);
  }

  private static void restart(Sink sink, String etag) throws IOException {
    try {
      sink.restart(etag);
    } catch (IOException broken) {
      throw new BrokenSink(broken);
    }
  }

  private static void copy(InputStream body, Sink sink, Progress progress) throws IOException {
    byte[] piece = new byte[PIECE];
    try (Watchdog watchdog = new Watchdog(body)) {
      for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
        watchdog.alive();
        add(sink, piece, read);
        progress.at(sink.position());
      }
    }
  }

  private static void add(Sink sink, byte[] piece, int length) throws IOException {
    try {
      sink.add(piece, length);
    } catch (IOException broken) {
      throw new BrokenSink(broken);
    }
  }

  /** This side, not storage. */
  private static final class BrokenSink extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenSink(IOException cause) {
      super(Why.of(cause), cause);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }
}
