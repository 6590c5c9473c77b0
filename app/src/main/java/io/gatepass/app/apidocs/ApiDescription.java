package io.gatepass.app.apidocs;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What stands above the operations. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Gatepass",
            version = "1",
            description =
                "Ask for permission to upload, send the bytes straight to object storage with the"
                    + " signed request you are given, then finalize: Gatepass looks at what arrived"
                    + " and decides. File bytes never pass through here. Every refusal is a problem"
                    + " document (RFC 9457) with a stable `code`; `retryable` says whether the same"
                    + " request may succeed later. Whoever holds a signed request may send it until"
                    + " it expires: treat it as a secret.",
            license = @License(name = "Apache-2.0")),
    security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(
    name = "bearer",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description =
        "An API key, a token of the configured issuer, or an upload token. A gateway without"
            + " authentication refuses any; see docs/authentication.md.")
final class ApiDescription {
  private ApiDescription() {}
}
