package io.gatepass.app.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.StrictText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to create a webhook.
 *
 * @param url https on port 443 of a public host, unless the operator trusts its origin
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
public record WebhookRequest(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, nullable = false)
        @Serdeable.Deserializable(using = StrictText.class)
        @Nullable String url) {

  /** The result of what is done with the address, if it is one. */
  <T> T with(Function<URI, T> use) {
    Fields fields = new Fields();
    Optional<T> made = fields.required("url", url, text -> use.apply(WebhookUrl.parse(text)));
    return fields.end(made::orElseThrow);
  }
}
