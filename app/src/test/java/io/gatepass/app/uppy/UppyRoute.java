package io.gatepass.app.uppy;

import java.util.List;
import java.util.stream.Stream;

/**
 * A call that is Uppy's. No description of ours lists these, so this list does; it is compared with
 * what is really there, and what must hold for every call is asked of each.
 */
record UppyRoute(String method, String template) {
  static final List<UppyRoute> ALL =
      List.of(
          new UppyRoute("GET", "/s3/params"),
          new UppyRoute("GET", "/s3/sts"),
          new UppyRoute("POST", "/s3/multipart"),
          new UppyRoute("GET", "/s3/multipart/{id}"),
          new UppyRoute("GET", "/s3/multipart/{id}/batch"),
          new UppyRoute("GET", "/s3/multipart/{id}/{number}"),
          new UppyRoute("POST", "/s3/multipart/{id}/complete"),
          new UppyRoute("DELETE", "/s3/multipart/{id}"));

  /** Those that name an upload. */
  static Stream<UppyRoute> ofUploads() {
    return ALL.stream().filter(route -> route.template.contains("{id}"));
  }

  /** With all that is needed for a right answer. */
  String path(String id) {
    return template.replace("{id}", id).replace("{number}", "1")
        + "?key="
        + id
        + "&partNumbers=1&"
        + Uppy.FILE;
  }

  String body() {
    if (!method.equals("POST")) {
      return "";
    }
    return template.contains("{id}") ? "{\"parts\":[]}" : Uppy.START;
  }
}
