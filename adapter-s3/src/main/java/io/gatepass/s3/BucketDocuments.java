package io.gatepass.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * The documents of rules that a bucket has, as they are sent: the SDK's own calls leave out on the
 * way back what they do not know.
 */
final class BucketDocuments {
  /** Those that the JDK's client sets by itself, from the address and the body. */
  private static final Set<String> BY_ITSELF = Set.of("host", "content-length");

  private final S3Settings settings;
  private final S3Credentials credentials;
  private final S3Errors errors;
  private final Patience patience;

  BucketDocuments(
      S3Settings settings, S3Credentials credentials, S3Errors errors, Patience patience) {
    this.settings = settings;
    this.credentials = credentials;
    this.errors = errors;
    this.patience = patience;
  }

  /** Whatever it answers; repeatable. */
  BucketAnswer get(String document, Operation operation) {
    return sent(operation, request(SdkHttpMethod.GET, document, Map.of(), new byte[0]));
  }

  /** Writes it whole. */
  void put(String document, Operation operation, String text, Map<String, String> headers) {
    byte[] body = text.getBytes(UTF_8);
    Map<String, String> all = new TreeMap<>(headers);
    all.put("Content-Type", "application/xml");
    all.put("Content-MD5", md5(body));
    sent(operation, request(SdkHttpMethod.PUT, document, all, body)).orRefused(errors);
  }

  private HttpRequest request(
      SdkHttpMethod method, String document, Map<String, String> headers, byte[] body) {
    SdkHttpRequest.Builder plain =
        SdkHttpRequest.builder()
            .method(method)
            .uri(S3Clients.bucket(settings, settings.endpoint()))
            .encodedPath(settings.pathStyle() ? "/" + settings.bucket() : "/")
            .putRawQueryParameter(document, "");
    headers.forEach(plain::putHeader);
    SdkHttpRequest signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(plain.build())
                    .payload(ContentStreamProvider.fromByteArray(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, settings.region())
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false))
            .request();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(signed.getUri().toString()))
            .timeout(patience.call())
            .method(
                method.name(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    signed.forEachHeader((name, values) -> {
      if (!BY_ITSELF.contains(name.toLowerCase(Locale.ROOT))) {
        values.forEach(value -> request.header(name, value));
      }
    });
    return request.build();
  }

  private BucketAnswer sent(Operation operation, HttpRequest request) {
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.connect())
            .build()) {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString(UTF_8));
      return new BucketAnswer(operation, answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException silent) {
      throw errors.silent(operation, silent);
    } catch (SdkException unsigned) {
      throw errors.translate(operation, unsigned);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw errors.silent(operation, stopped);
    }
  }

  /** Amazon asks for one with such documents. */
  private static String md5(byte[] body) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(body));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
