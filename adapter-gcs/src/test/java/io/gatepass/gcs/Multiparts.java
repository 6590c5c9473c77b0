package io.gatepass.gcs;

import com.google.api.client.http.javanet.NetHttpTransport;
import io.gatepass.contract.servers.gcs.GcsVerifyingFront;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** What tests of multipart uploads begin with. */
final class Multiparts {
  static final UploadId ID = UploadId.at(Instant.EPOCH, RandomGenerator.of("L64X128MixRandom"));
  static final Constraints CONSTRAINTS =
      new Constraints(
          new SizeLimit.AtMost(new ByteCount(1L << 40)),
          new ContentType("text/plain"),
          Optional.empty());

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Multiparts() {}

  static StorageProvider on(GcsVerifyingFront front, String... other) {
    Map<String, String> keys =
        Map.of("hmac-key", front.hmacKeyId(), "hmac-secret", front.hmacSecret());
    String[] all =
        Stream.concat(Stream.of("endpoint", front.endpoint().toString()), Arrays.stream(other))
            .toArray(String[]::new);
    return new GcsStorageProvider(
        Stores.settings(keys, all), Patience.NORMAL, InstantSource.system(), NetHttpTransport::new);
  }

  /** Sends a part whose length is bound, and tells the status. */
  static int send(MultipartUploads multiparts, PartSession session, int number, byte[] bytes) {
    Part part = new Part(number, Optional.of(new Part.Extent(0, new ByteCount(bytes.length))));
    SignedRequest signed =
        multiparts.signer(session, Lifetime.STANDARD).sign(part, Optional.empty());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(signed.uri())
            .method(signed.method().name(), HttpRequest.BodyPublishers.ofByteArray(bytes));
    signed.headers().forEach(request::header);
    try {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
