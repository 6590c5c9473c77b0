package peer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** What a client calls. */
@Controller("/v1/uploads")
@ExecuteOn(TaskExecutors.BLOCKING)
public class Uploads {
  private static final String OWNER = "bench";

  private final Rows rows;
  private final Storage storage;

  Uploads(Rows rows, Storage storage) {
    this.rows = rows;
    this.storage = storage;
  }

  /** What to send where. */
  @Serdeable
  public record Send(String method, String url, Map<String, String> headers) {}

  /** A new upload. */
  @Serdeable
  public record Created(UUID id, String status, Send request) {}

  /** The newest. */
  @Serdeable
  public record Page(List<Row> uploads) {}

  /** One that has arrived. */
  @Serdeable
  public record Settled(UUID id, String status) {}

  @Post
  HttpResponse<Created> create(@Body @Valid Wanted wanted) throws SQLException {
    UUID id = UUID.randomUUID();
    String key = "peer/" + id + ".jpg";
    rows.add(id, OWNER, key, wanted);
    Map<String, String> headers =
        Map.of("Content-Type", wanted.contentType(), "If-None-Match", "*");
    Send send = new Send("PUT", storage.put(key, wanted), headers);
    return HttpResponse.created(new Created(id, "pending", send));
  }

  @Get
  Page page() throws SQLException {
    return new Page(rows.page(OWNER));
  }

  @Post(uri = "/{id}/finalize", consumes = "*/*")
  Settled complete(UUID id) throws SQLException {
    Row row = found(id);
    HeadObjectResponse head = head(row.objectKey());
    if (head.contentLength() != row.sizeBytes() || !head.contentType().equals(row.contentType())) {
      throw new HttpStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "another file");
    }
    rows.ready(id, head.eTag());
    return new Settled(id, "ready");
  }

  @Get("/{id}/download")
  HttpResponse<?> download(UUID id) throws SQLException {
    return HttpResponse.seeOther(URI.create(storage.get(found(id).objectKey())));
  }

  private HeadObjectResponse head(String key) {
    try {
      return storage.head(key);
    } catch (NoSuchKeyException missing) {
      throw new HttpStatusException(HttpStatus.CONFLICT, "not there");
    }
  }

  private Row found(UUID id) throws SQLException {
    return rows.find(id)
        .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "unknown"));
  }

  /** One key, held in memory. */
  @ServerFilter("/**")
  public static final class Door {
    private static final byte[] TOKEN =
        ("Bearer " + System.getenv("BENCH_TOKEN")).getBytes(StandardCharsets.UTF_8);

    @RequestFilter
    void check(HttpRequest<?> request) {
      String shown = request.getHeaders().get(HttpHeaders.AUTHORIZATION, String.class, "");
      if (!MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), TOKEN)) {
        throw new HttpStatusException(HttpStatus.UNAUTHORIZED, "");
      }
    }
  }
}
