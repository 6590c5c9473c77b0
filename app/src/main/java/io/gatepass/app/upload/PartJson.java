package io.gatepass.app.upload;

import io.gatepass.app.http.RequestJson;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Part;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part and the request that sends it.
 *
 * @param offset its first byte in the file; absent where the client plans the parts
 * @param size bytes: exactly so many; absent where the client plans the parts
 */
@Serdeable
record PartJson(int number, @Nullable Long offset, @Nullable Long size, RequestJson request) {
  static PartJson of(SignedPart signed) {
    Part part = signed.part();
    return new PartJson(
        part.number(),
        part.extent().map(Part.Extent::offset).orElse(null),
        part.size().map(ByteCount::value).orElse(null),
        RequestJson.of(signed.request()));
  }

  static List<PartJson> of(List<SignedPart> signed) {
    return signed.stream().map(PartJson::of).toList();
  }
}
