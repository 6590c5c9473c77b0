package relay;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import software.amazon.awssdk.core.sync.RequestBody;

/** Two ways to take a file, and what is known of it; remembered in memory: a relay's best case. */
@RestController
public class FileController {
  private final Storage storage;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  public FileController(Storage storage) {
    this.storage = storage;
  }

  /** As well as it can be done: the body of the request is the body of the next. */
  @PutMapping("/files")
  Kept stream(@RequestHeader("Content-Type") String type, HttpServletRequest request)
      throws IOException {
    long size = request.getContentLengthLong();
    return keep(type, size, RequestBody.fromInputStream(request.getInputStream(), size));
  }

  /** As it is taught: a form, whose file is read as a whole. */
  @PostMapping("/files")
  Kept whole(@RequestParam MultipartFile file) throws IOException {
    return keep(file.getContentType(), file.getSize(), RequestBody.fromBytes(file.getBytes()));
  }

  @GetMapping("/files/{id}")
  ResponseEntity<Kept> one(@PathVariable String id) {
    return ResponseEntity.ofNullable(kept.get(id));
  }

  private Kept keep(String type, long size, RequestBody body) {
    String id = UUID.randomUUID().toString();
    Kept file = new Kept(id, type, size, storage.put("relay/" + id, type, body));
    kept.put(id, file);
    return file;
  }
}
