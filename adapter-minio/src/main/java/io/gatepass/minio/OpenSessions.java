package io.gatepass.minio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.simpleframework.xml.Element;
import org.simpleframework.xml.ElementList;
import org.simpleframework.xml.Root;

/** What MinIO answers when asked for the sessions of a key, as far as it is needed. */
@Root(name = "ListMultipartUploadsResult", strict = false)
final class OpenSessions {
  @ElementList(name = "Upload", inline = true, required = false)
  private @Nullable List<Session> found;

  /** The names of those at exactly that key. */
  List<String> at(String key) {
    return found == null
        ? List.of()
        : found.stream().filter(session -> key.equals(session.key)).map(Session::id).toList();
  }

  /** One that is not completed. */
  @Root(name = "Upload", strict = false)
  static final class Session {
    @Element(name = "Key")
    private String key = "";

    @Element(name = "UploadId")
    private String id = "";

    String id() {
      return id;
    }
  }
}
