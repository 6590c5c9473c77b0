package io.gatepass.signing;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a browser's form may upload. Every value is exact: the policy holds an equality condition
 * for each field of the form, so none can be changed and none added.
 *
 * @param key the object's key
 * @param size what the file may weigh; the store refuses others
 * @param fields the form's other fields in their order, such as {@code Content-Type} and {@code
 *     x-amz-meta-...}; those of the signature are not here
 * @param life 1 second to 7 days; a fraction of a second is cut
 */
public record PostPolicy(
    String bucket,
    String key,
    Optional<LengthRange> size,
    Map<String, String> fields,
    Duration life) {

  public PostPolicy {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    Lives.require(life);
    FieldRules.require(bucket, key, fields);
  }
}
