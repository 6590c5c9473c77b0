package io.gatepass.contract.servers.gcs;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Our fixture in the place of Google Cloud Storage, in memory and in this JVM. It refuses what
 * Google documents to be refused: a signature (RSA or HMAC) that is not of exactly this request or
 * form, one that has ended or is not yet, a signed header that is missing, an unsigned {@code
 * x-goog-} header, writes that break the condition, range or digest in their headers, and lists of
 * parts that are not those of the session. Calls of the gateway (the JSON API, and multipart
 * uploads but for their parts) need no token, because providers send none in the clear; one that is
 * sent must be right. Its canonical form is written from the specification and shares nothing with
 * the signing code.
 */
public final class GcsVerifyingFront implements AutoCloseable {
  private static final List<String> JSON_PREFIXES =
      List.of("/storage/v1/", "/download/storage/v1/", "/upload/storage/v1/");

  private final InstantSource clock = Clock.systemUTC();
  private final Account account = new Account();
  private final Blobs blobs = new Blobs(clock);
  private final Tokens tokens = new Tokens(account, clock);
  private final JsonApi json = new JsonApi(blobs, account);
  private final XmlApi xml;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private GcsVerifyingFront() throws IOException {
    V4Signatures signatures = new V4Signatures(account);
    SignedRequests signed = new SignedRequests(signatures, clock);
    xml =
        new XmlApi(
            blobs,
            signed,
            new Forms(blobs, signatures, clock),
            new MultipartApi(new Sessions(blobs, clock), signed, tokens));
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Starts one with no buckets on a free port. */
  public static GcsVerifyingFront start() {
    try {
      return new GcsVerifyingFront();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where buckets are first parts of the path, and the JSON API is below {@code /storage/v1}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The account's key as Google hands it out; tokens for it are to be had here. */
  public String serviceAccountKey() {
    return account.keyFile(tokenEndpoint());
  }

  /** A key that claims to be the account's and is not: no token, and no signature that counts. */
  public String strangersServiceAccountKey() {
    return Account.strangersKeyFile(tokenEndpoint());
  }

  /** Who {@link #serviceAccountKey} belongs to. */
  public String email() {
    return Account.EMAIL;
  }

  /** The access id of the account's HMAC key. */
  public String hmacKeyId() {
    return Account.HMAC_ID;
  }

  /** The secret of the account's HMAC key. */
  public String hmacSecret() {
    return Account.HMAC_SECRET;
  }

  /** Makes a bucket. Repeatable. */
  public void create(String bucket) {
    blobs.create(bucket);
  }

  /** Writes as the owner of the bucket may. */
  public void write(String bucket, String key, String contentType, byte[] content) {
    blobs.put(
        bucket,
        key,
        new Content(content),
        Map.of("content-type", contentType),
        Map.of(),
        OptionalLong.empty());
  }

  /** Names of what is there. */
  public List<String> keys(String bucket) {
    return blobs.list(bucket).stream().map(StoredBlob::key).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private URI tokenEndpoint() {
    return endpoint().resolve("/token");
  }

  private void handle(HttpExchange exchange) throws IOException {
    Reply reply;
    try {
      reply = answer(Request.read(exchange));
    } catch (RuntimeException unforeseen) {
      reply = XmlApi.refused(new Refusal(500, "InternalError", unforeseen.toString()));
    }
    reply.send(exchange);
  }

  private Reply answer(Request request) {
    String path = request.rawPath();
    if (path.equals("/token")) {
      return tokens.issue(request);
    }
    for (String prefix : JSON_PREFIXES) {
      if (path.startsWith(prefix)) {
        List<String> segments = request.segments();
        int skipped = prefix.split("/", -1).length - 2;
        return answerJson(
            request,
            () -> json.answer(request.unzipped(), segments.subList(skipped, segments.size())));
      }
    }
    if (path.endsWith(":signBlob")) {
      return answerJson(request, () -> json.signBlob(request.unzipped()));
    }
    try {
      return xml.answer(request);
    } catch (Refusal refusal) {
      return XmlApi.refused(refusal);
    }
  }

  private Reply answerJson(Request request, Supplier<Reply> call) {
    try {
      tokens.check(request);
      return call.get();
    } catch (Refusal refusal) {
      return JsonResources.refused(refusal);
    }
  }
}
