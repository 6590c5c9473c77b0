package io.gatepass.app.upload;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Writes {@link PartsController.SignedPartsJson} while its parts are signed, as fast as the client
 * reads: an answer takes the memory of a hundred parts, however many it has. Signing may compute or
 * call the network, so it stays off the event loop.
 */
@Singleton
final class PartsStream {
  private static final int TOGETHER = 100;
  private static final int USUAL_BYTES = 64 << 10;
  private static final Argument<PartJson> PART = Argument.of(PartJson.class);

  private final JsonMapper mapper;
  private final Scheduler blocking;

  PartsStream(JsonMapper mapper, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.mapper = mapper;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  /** Signs the first before it returns, so that a failure is still an answer of its own. */
  Publisher<byte[]> of(SignedParts signed) {
    Iterator<SignedPart> parts = signed.stream().iterator();
    byte[] first = next("{\"parts\":[", parts);
    Flux<byte[]> rest =
        Flux.generate(sink -> {
          if (parts.hasNext()) {
            sink.next(next(",", parts));
          } else {
            sink.complete();
          }
        });
    return rest.subscribeOn(blocking).startWith(first);
  }

  private byte[] next(String begin, Iterator<SignedPart> parts) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(USUAL_BYTES);
    String separator = begin;
    try {
      for (int i = 0; i < TOGETHER && parts.hasNext(); i++) {
        text.writeBytes(separator.getBytes(US_ASCII));
        mapper.writeValue(text, PART, PartJson.of(parts.next()));
        separator = ",";
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    if (!parts.hasNext()) {
      text.writeBytes("]}".getBytes(US_ASCII));
    }
    return text.toByteArray();
  }
}
