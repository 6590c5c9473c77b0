package io.gatepass.app.uppy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.gatepass.app.http.Fields;
import io.gatepass.app.http.StrictText;
import io.gatepass.app.http.StrictWhole;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.PartPlan;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Uppy sends when all parts are there. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
record FinishRequest(@Nullable List<PartJson> parts) {

  @Serdeable
  @JsonIgnoreProperties(ignoreUnknown = true)
  record PartJson(
      @JsonProperty("PartNumber") @Serdeable.Deserializable(using = StrictWhole.class)
          @Nullable Long number,
      @JsonProperty("ETag") @Serdeable.Deserializable(using = StrictText.class)
          @Nullable String tag) {}

  /** A part as it is named here, its tag without quotes. */
  record Part(int number, String tag) {
    static Part of(PartJson part) {
      Long number = part.number();
      if (number == null || number < 1 || number > PartPlan.MOST_PARTS) {
        throw new InvalidValue("parts_invalid", "A part has a PartNumber from 1 to 10000.");
      }
      String tag = part.tag() == null ? "" : part.tag().strip();
      return new Part(number.intValue(), tag.replaceFirst("^W/", "").replace("\"", ""));
    }
  }

  NamedParts read() {
    Fields fields = new Fields();
    Optional<List<Part>> named =
        fields.required("parts", parts, list -> list.stream().map(Part::of).toList());
    return fields.end(() -> NamedParts.of(named.orElseThrow()));
  }
}
