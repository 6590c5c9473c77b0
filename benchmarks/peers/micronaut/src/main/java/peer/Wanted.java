package peer;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a client asks for. */
@Serdeable
public record Wanted(
    @NotNull @Size(min = 1, max = 255) String filename,
    @NotNull @Pattern(regexp = "(image|video|audio)/[a-z0-9.+-]+") String contentType,
    @Min(0) @Max(10_000_000_000L) long size) {}
