package io.gatepass.app.upload;

import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
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
  private final JsonMapper mapper;
  private final Scheduler blocking;

  PartsStream(JsonMapper mapper, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.mapper = mapper;
    this.blocking = Schedulers.fromExecutorService(blocking);
  }

  /** Signs the first before it returns, so that a failure is still an answer of its own. */
  Publisher<byte[]> of(SignedParts signed) {
    PartsText text = new PartsText(signed, mapper);
    byte[] first = text.next();
    Flux<byte[]> rest =
        Flux.generate(sink -> {
          if (text.hasNext()) {
            sink.next(text.next());
          } else {
            sink.complete();
          }
        });
    return rest.subscribeOn(blocking).startWith(first);
  }
}
