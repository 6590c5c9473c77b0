package io.gatepass.app.download;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.LiveGateway;
import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.FakeStorageFactory;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.AuditLog;
import io.gatepass.ports.UploadRepository;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A gateway that believes a proxy: the address that it tells is bound to and put on record. */
class BehindProxyTest {
  private static final Caller ANN = new Caller("proxied", "ann", EnumSet.allOf(Scope.class));
  private static final String WISH =
      "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":1}";

  @Test
  void a_download_is_bound_to_the_address_that_a_trusted_proxy_tells() {
    try (LiveGateway gateway = LiveGateway.with(settings())) {
      String id = ready(gateway);
      String download = "/v1/uploads/" + id + "/download";

      assertThat(ask(gateway, "GET", download, "", "198.51.100.7").body())
          .contains("\"Reader\":\"198.51.100.7\"");
      HttpResponse<String> unsaid = ask(gateway, "GET", download, "", "unknown");
      assertThat(unsaid.statusCode()).isEqualTo(403);
      assertThat(unsaid.body()).contains("\"code\":\"address_not_bindable\"");
      assertThat(log(gateway).find(about(id), 10))
          .filteredOn(written -> written.action().equals("upload.download"))
          .extracting(written -> written.actor().address())
          .containsExactlyInAnyOrder(Optional.of("198.51.100.7"), Optional.empty());
    }
  }

  private static String ready(LiveGateway gateway) {
    HttpResponse<String> created = ask(gateway, "POST", "/v1/uploads", WISH, "198.51.100.7");
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    String id = created.body().replaceFirst(".*?\"id\":\"([^\"]+)\".*", "$1");
    UploadRepository uploads = gateway.running().context().getBean(UploadRepository.class);
    Bytes.asPromised(uploads.find(UploadId.parse(id).orElseThrow()).orElseThrow())
        .arriveAt(FakeStorageFactory.made("proxied").getFirst());
    ask(gateway, "POST", "/v1/uploads/" + id + "/finalize", "", "198.51.100.7");
    return id;
  }

  private static HttpResponse<String> ask(
      LiveGateway gateway, String method, String path, String json, String from) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.uri(path))
            .header("Authorization", "Bearer " + Authenticated.issuer().token(ANN))
            .header("Accept", "application/json")
            .header("X-Forwarded-For", from)
            .method(method, BodyPublishers.ofString(json));
    return LiveGateway.send(
        json.isEmpty()
            ? request.build()
            : request.header("Content-Type", "application/json").build());
  }

  private static AuditLog log(LiveGateway gateway) {
    return gateway.running().context().getBean(AuditLog.class);
  }

  private static AuditLog.Query about(String upload) {
    return new AuditLog.Query(
        Optional.of(upload),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>(Authenticated.issuer().settings());
    settings.put("server.trusted-proxies", "127.0.0.0/8");
    settings.put("stores.main.provider", "fake");
    settings.put("stores.main.bucket", "proxied");
    settings.put("stores.main.region", "r");
    settings.put("default-store", "main");
    settings.put("policies.default.bind-downloads", "true");
    return settings;
  }
}
