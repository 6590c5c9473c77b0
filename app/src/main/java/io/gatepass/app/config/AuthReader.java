package io.gatepass.app.config;

import io.gatepass.domain.Caller;
import io.gatepass.ports.SignatureAlgorithm;
import io.gatepass.ports.TokenIssuer;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads whose credentials are taken. */
final class AuthReader {
  private static final Set<SignatureAlgorithm> STANDARD =
      Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256);
  private static final String ALGORITHMS_FIX =
      Arrays.stream(SignatureAlgorithm.values())
          .map(SignatureAlgorithm::label)
          .collect(Collectors.joining(", ", "list one or more of ", ""));
  private static final String KEYS_FIX =
      "write the https address of the issuer's keys (http only on this machine), often"
          + " <issuer>/.well-known/jwks.json";

  private final Section section;

  private AuthReader(Section section) {
    this.section = section;
  }

  static Settings.Auth read(Section section) {
    AuthReader reader = new AuthReader(section);
    boolean keys = section.value("api-keys", Units::flag, false, "write true or false");
    Optional<TokenIssuer> jwt =
        section.names().contains("jwt") ? Optional.of(reader.jwt()) : Optional.empty();
    section.refuseUnknown();
    return new Settings.Auth(keys, jwt);
  }

  private TokenIssuer jwt() {
    Optional<String> tenant = section.value("jwt.tenant", AuthReader::tenant, "name the tenant");
    Optional<String> tenantClaim = section.text("jwt.tenant-claim");
    if (tenant.isPresent() && tenantClaim.isPresent()) {
      section.refuse(
          "jwt.tenant", "set either this or gatepass.auth.jwt.tenant-claim: one of them counts");
    }
    return new TokenIssuer(
        required("jwt.issuer", "write exactly what the claim iss of its tokens says"),
        required("jwt.audience", "write what the claim aud says of tokens for this gateway"),
        keys(),
        section.value("jwt.algorithms", AuthReader::algorithms, STANDARD, ALGORITHMS_FIX),
        tenant,
        tenantClaim.orElse("tenant"),
        section.text("jwt.scope-claim").orElse("scope"),
        section.text("jwt.admin-scope"));
  }

  private String required(String name, String fix) {
    Optional<String> value = section.text(name);
    if (value.isEmpty()) {
      section.refuse(name, fix);
    }
    return value.orElse("");
  }

  private URI keys() {
    if (section.text("jwt.jwks-url").isEmpty()) {
      section.refuse("jwt.jwks-url", KEYS_FIX);
    }
    return section.value("jwt.jwks-url", AuthReader::address, URI.create("https:/"), KEYS_FIX);
  }

  private static URI address(String text) {
    URI uri = URI.create(text);
    String host = uri.getHost() == null ? "" : uri.getHost();
    boolean safe =
        "https".equals(uri.getScheme())
            || ("http".equals(uri.getScheme()) && Loopback.address(host).isPresent());
    if (!safe || host.isEmpty() || uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("not an address of keys");
    }
    return uri;
  }

  private static Set<SignatureAlgorithm> algorithms(String text) {
    return Units.list(text)
        .map(label -> SignatureAlgorithm.parse(label).orElseThrow(IllegalArgumentException::new))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String tenant(String text) {
    return new Caller(text, "owner", Set.of()).tenant();
  }
}
