package io.gatepass.webhooks;

import io.gatepass.ports.WebhookAnswer;
import io.gatepass.ports.WebhookAnswer.Problem;
import io.gatepass.ports.WebhookCall;
import io.gatepass.ports.WebhookSender;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Calls webhooks with OkHttp, whose lookups and sockets can be replaced. */
final class OkHttpSender implements WebhookSender {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(20);

  private final Set<Origin> trusted;
  private final OkHttpClient trusting;
  private final OkHttpClient guarded;

  OkHttpSender(Set<URI> trusted, Dns dns) {
    this.trusted = trusted.stream().map(Origin::of).collect(Collectors.toUnmodifiableSet());
    this.trusting =
        new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT)
            .callTimeout(WHOLE)
            .dns(dns)
            .build();
    this.guarded =
        trusting.newBuilder().dns(new PublicDns(dns)).socketFactory(new PublicSockets()).build();
  }

  @Override
  public boolean accepts(URI url) {
    return Origin.parse(url)
        .filter(parsed -> parsed.username().isEmpty() && parsed.password().isEmpty())
        .filter(parsed -> parsed.fragment() == null)
        .filter(parsed -> isTrusted(parsed) || mayBePublic(Origin.of(parsed)))
        .isPresent();
  }

  private boolean isTrusted(HttpUrl url) {
    return trusted.contains(Origin.of(url));
  }

  private static boolean mayBePublic(Origin origin) {
    if (!origin.isStandard()) {
      return false;
    }
    try {
      return PublicAddress.test(InetAddress.ofLiteral(origin.host()));
    } catch (IllegalArgumentException name) {
      return true;
    }
  }

  @Override
  public WebhookAnswer send(WebhookCall call) {
    Optional<HttpUrl> url = accepts(call.url()) ? Origin.parse(call.url()) : Optional.empty();
    return url.map(to -> send(to, call))
        .orElseGet(() -> new WebhookAnswer.Unanswered(Problem.ADDRESS_NOT_ALLOWED));
  }

  private WebhookAnswer send(HttpUrl url, WebhookCall call) {
    OkHttpClient client = isTrusted(url) ? trusting : guarded;
    try (Response response = client.newCall(request(url, call)).execute()) {
      return new WebhookAnswer.Answered(
          response.code(),
          Optional.ofNullable(response.header("Retry-After"))
              .flatMap(text -> RetryAfter.parse(text, call.sentAt())));
    } catch (IOException failed) {
      return new WebhookAnswer.Unanswered(problem(failed));
    }
  }

  private static Request request(HttpUrl url, WebhookCall call) {
    return new Request.Builder()
        .url(url)
        .header("User-Agent", "Gatepass")
        .header("webhook-id", call.id())
        .header("webhook-timestamp", Long.toString(call.sentAt().getEpochSecond()))
        .header("webhook-signature", Signature.of(call))
        .post(new OneShotBody(call.body()))
        .build();
  }

  private static Problem problem(IOException failed) {
    return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> of(cause).stream())
        .findFirst()
        .orElse(Problem.CONNECTION);
  }

  private static Optional<Problem> of(Throwable cause) {
    return switch (cause) {
      case AddressRefused refused -> Optional.of(Problem.ADDRESS_NOT_ALLOWED);
      case UnknownHostException unknown -> Optional.of(Problem.HOST_UNKNOWN);
      case SSLException untrusted -> Optional.of(Problem.TLS);
      case InterruptedIOException late -> Optional.of(Problem.TIMEOUT);
      default -> Optional.empty();
    };
  }

  @Override
  public void close() {
    trusting.connectionPool().evictAll();
  }
}
