package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Policy document, its signature, the form's fields: one form at one moment. */
record PolicySigning(SigningTime time) {

  SignedPolicy sign(PostPolicy policy) {
    Instant expiresAt = time.end(policy.life().toSeconds());
    Map<String, String> own = ownFields();
    String encoded =
        Base64.getEncoder().encodeToString(document(policy, own, expiresAt).getBytes(UTF_8));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", policy.key());
    fields.putAll(policy.fields());
    fields.putAll(own);
    fields.put("policy", encoded);
    // Both providers sign the encoded document itself, without a digest around it.
    fields.put(time.scheme().field("signature"), time.signature(encoded));
    return new SignedPolicy(fields, expiresAt);
  }

  private Map<String, String> ownFields() {
    Scheme scheme = time.scheme();
    Map<String, String> own = new LinkedHashMap<>();
    own.put(scheme.field("date"), time.stamp());
    own.put(scheme.field("credential"), time.signatory());
    own.put(scheme.field("algorithm"), scheme.algorithm());
    time.credential()
        .sessionToken()
        .ifPresent(token -> own.put(scheme.field("security-token"), token));
    return own;
  }

  private static String document(PostPolicy policy, Map<String, String> own, Instant expiresAt) {
    List<String> conditions = new ArrayList<>();
    policy
        .size()
        .ifPresent(size ->
            conditions.add("[\"content-length-range\"," + size.min() + "," + size.max() + "]"));
    policy.fields().forEach((name, value) -> conditions.add(equal(name, value)));
    conditions.add(equal("bucket", policy.bucket()));
    conditions.add(equal("key", policy.key()));
    own.forEach((name, value) -> conditions.add(equal(name, value)));
    return "{\"conditions\":["
        + String.join(",", conditions)
        + "],\"expiration\":"
        + Json.quote(expiresAt.toString())
        + "}";
  }

  private static String equal(String name, String value) {
    return "{" + Json.quote(name) + ":" + Json.quote(value) + "}";
  }
}
