package io.gatepass.app.uppy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits are kept when an upload is created, and say nothing in the middle of a file. */
class UppyLimitsTest {

  @Test
  void a_file_in_parts_is_paid_for_at_its_beginning() {
    try (LiveGateway gateway = limited("limits.sign-caller", "150/1d")) {
      Uppy uppy = Uppy.six(gateway);
      String id = uppy.started();

      assertThat(Uppy.text(uppy.start(Uppy.START), "code")).isEqualTo("rate_limited");
      for (int part = 1; part <= 60; part++) {
        assertThat(uppy.sign(id, part).statusCode()).isEqualTo(200);
      }
      assertThat(uppy.list(id).statusCode()).isEqualTo(200);
      assertThat(uppy.abort(id).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void more_uploads_than_a_caller_may_create_are_refused_with_a_text_to_show() {
    try (LiveGateway gateway = limited("limits.create-caller", "1/1d")) {
      Uppy uppy = Uppy.five(gateway);
      assertThat(uppy.params(Uppy.FILE).statusCode()).isEqualTo(200);

      HttpResponse<String> refused = uppy.params(Uppy.FILE);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(Uppy.text(refused, "message")).isNotBlank();
    }
  }

  @Test
  void a_tenants_quota_is_kept() {
    try (LiveGateway gateway = limited("tenants.local.quota-objects", "1")) {
      Uppy uppy = Uppy.five(gateway);
      assertThat(uppy.start(Uppy.START).statusCode()).isEqualTo(200);

      assertThat(Uppy.text(uppy.start(Uppy.START), "code")).isEqualTo("quota_exceeded");
      assertThat(Uppy.text(uppy.params(Uppy.FILE), "code")).isEqualTo("quota_exceeded");
    }
  }

  private static LiveGateway limited(String setting, String value) {
    Map<String, String> settings = new HashMap<>();
    settings.put("stores.main.provider", "fake");
    settings.put("stores.main.bucket", "limited-" + setting.replaceAll("[^a-z]", ""));
    settings.put("stores.main.region", "r");
    settings.put(setting, value);
    return LiveGateway.with(settings);
  }
}
