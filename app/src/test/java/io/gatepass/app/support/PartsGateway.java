package io.gatepass.app.support;

import io.gatepass.app.testing.FakeStorage;
import io.gatepass.app.testing.FakeStorageFactory;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.UploadRepository;
import java.net.http.HttpResponse;
import java.util.Map;

/** A gateway on a store in memory whose parts have ten bytes, as its clients see it. */
public final class PartsGateway implements AutoCloseable {
  private final LiveGateway gateway;
  private final FakeStorage store;

  /** One whose store goes by a name that no other test uses. */
  public PartsGateway(String bucket) {
    this.gateway =
        LiveGateway.with(
            Map.of(
                "stores.main.provider", "fake",
                "stores.main.bucket", bucket,
                "stores.main.region", "r",
                "policies.default.multipart-from", "20"));
    this.store = FakeStorageFactory.made(bucket).getLast();
  }

  public FakeStorage store() {
    return store;
  }

  /** Creates an upload; {@code members} beside its name and type. */
  public HttpResponse<String> create(String members) {
    return gateway.post(
        "/v1/uploads", "{\"filename\":\"a.png\",\"contentType\":\"image/png\"," + members + "}");
  }

  /** The id of a new upload of 25 bytes in parts of 10, 10 and 5. */
  public String begin() {
    return id(create("\"size\":25"));
  }

  public static String id(HttpResponse<String> created) {
    return created.body().replaceFirst("(?s)\\{\"id\":\"([^\"]+)\".*", "$1");
  }

  public HttpResponse<String> parts(String id) {
    return gateway.get("/v1/uploads/" + id + "/parts");
  }

  public HttpResponse<String> sign(String id, String json) {
    return gateway.post("/v1/uploads/" + id + "/parts", json);
  }

  public HttpResponse<String> finish(String id) {
    return gateway.post("/v1/uploads/" + id + "/finalize", "");
  }

  public HttpResponse<String> policies() {
    return gateway.get("/v1/policies");
  }

  /** Sends that many bytes as that part, past every signature. */
  public void send(String id, int number, int size) {
    store.multiparts().receive(session(id), number, new byte[size]);
  }

  public void sendAll(String id) {
    send(id, 1, 10);
    send(id, 2, 10);
    send(id, 3, 5);
  }

  public PartSession session(String id) {
    UploadRepository uploads = gateway.running().context().getBean(UploadRepository.class);
    Upload upload = UploadId.parse(id).flatMap(uploads::find).orElseThrow();
    return ((Upload.Pending) upload).session().orElseThrow();
  }

  @Override
  public void close() {
    gateway.close();
  }
}
