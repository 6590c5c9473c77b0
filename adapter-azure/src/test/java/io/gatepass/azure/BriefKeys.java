package io.gatepass.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Asks for user delegation keys that end sooner than the adapter wants, of a real service. */
record BriefKeys(HttpClient http, Instant end) implements HttpClient {
  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return http.send(shortened(request));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    return http.sendSync(shortened(request), context);
  }

  private HttpRequest shortened(HttpRequest request) {
    if (!String.valueOf(request.getUrl().getQuery()).contains("comp=userdelegationkey")) {
      return request;
    }
    String wanted = request.getBodyAsBinaryData().toString();
    return request.setBody(
        BinaryData.fromString(
            wanted.replaceFirst("<Expiry>.*</Expiry>", "<Expiry>" + end + "</Expiry>")));
  }
}
