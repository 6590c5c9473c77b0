package io.gatepass.app.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.app.apidocs.Words;
import io.gatepass.ports.AuditRecord;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One record, as it is read and as it is logged.
 *
 * @param credential {@code api_key}, {@code upload_token}, {@code jwt}, {@code none}; {@code
 *     gateway} for what nobody asked for, {@code command} for the command line
 * @param credentialId what the key or token begins with, or {@code sha256:} and the first 16 digits
 *     of a token's digest
 * @param address the other end of the connection, or whom a trusted proxy says it speaks for;
 *     absent where such a proxy does not say it
 * @param subject the upload, key or webhook that it is about
 * @param status of the answer; absent where nobody had asked
 * @param code of the problem that was answered
 * @param requestId as it stands in the answer's header X-Request-Id
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditJson(
    String id,
    String time,
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.ACTION,
                            parseValue = true)))
        String action,
    String tenant,
    String owner,
    @Schema(
            extensions =
                @Extension(
                    properties =
                        @ExtensionProperty(
                            name = Words.KEY,
                            value = Words.CREDENTIAL,
                            parseValue = true)))
        String credential,
    @Nullable String credentialId,
    @Nullable String address,
    @Nullable String subject,
    @Nullable Integer status,
    @Nullable String code,
    @Nullable String requestId,
    Map<String, String> details) {

  static AuditJson of(AuditRecord audited) {
    AuditRecord.Actor actor = audited.actor();
    return new AuditJson(
        audited.id().toString(),
        audited.at().toString(),
        audited.action(),
        actor.tenant(),
        actor.owner(),
        actor.credential(),
        actor.credentialId().orElse(null),
        actor.address().orElse(null),
        audited.subject().orElse(null),
        audited.outcome().map(AuditRecord.Outcome::status).orElse(null),
        audited.outcome().flatMap(AuditRecord.Outcome::code).orElse(null),
        audited.request().orElse(null),
        new TreeMap<>(audited.details()));
  }
}
