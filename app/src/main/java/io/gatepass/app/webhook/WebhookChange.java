package io.gatepass.app.webhook;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.StrictFlag;
import io.gatepass.app.http.StrictText;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client sends to change a webhook; what is left out stays.
 *
 * @param url where messages go from now on
 * @param enabled false: nothing is sent any more; true: it is, what was held back first
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
public record WebhookChange(
    @Serdeable.Deserializable(using = StrictText.class) @Nullable String url,
    @Serdeable.Deserializable(using = StrictFlag.class) @Nullable Boolean enabled) {

  /** The result of what is done with the address, if there is one. */
  <T> T with(Function<Optional<URI>, T> use) {
    Fields fields = new Fields();
    Optional<T> made =
        fields.optional(
            "url", Optional.ofNullable(url), text -> use.apply(text.map(WebhookUrl::parse)));
    return fields.end(made::orElseThrow);
  }
}
