package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a policy arranges its keys: text with {@code {tenant}}, {@code {yyyy}}, {@code {mm}}, {@code
 * {dd}}, {@code {id}} and {@code {ext}}. Tenant and id are required: without the first, tenants
 * would share a prefix; without the second, two uploads could meet on one key.
 */
public record KeyLayout(String template) {
  private static final Pattern SHAPE =
      Pattern.compile("([A-Za-z0-9._/-]|\\{(tenant|yyyy|mm|dd|id|ext)})+");
  // Upper case, which no tenant has: a layout that begins with a tenant can never reach it.
  private static final String STAGING = "STAGING/";

  // After the pattern, which it needs.
  public static final KeyLayout DEFAULT = new KeyLayout("t/{tenant}/{id}{ext}");

  public KeyLayout {
    require(
        SHAPE.matcher(template).matches()
            && template.contains("{tenant}")
            && template.contains("{id}")
            && !template.replace("{ext}", "").startsWith(STAGING),
        "key_layout_invalid",
        "A key layout holds {tenant} and {id}, may hold {yyyy} {mm} {dd} {ext}, otherwise only"
            + " A-Z a-z 0-9 . _ - and /, and does not begin with "
            + STAGING
            + ".");
    fill(template, "t".repeat(63), "0".repeat(36), "." + "e".repeat(10), Instant.EPOCH);
    fill(template, "t", "0".repeat(36), "", Instant.EPOCH);
  }

  public ObjectKey key(String tenant, UploadId id, FileName name, Instant now) {
    return fill(template, tenant, id.toString(), name.safeExtension(), now);
  }

  /** Where bytes wait that must still be copied to a key that no signed request ever names. */
  public ObjectKey staging(String tenant, UploadId id) {
    return new ObjectKey(STAGING + tenant + "/" + id);
  }

  /** What all its keys begin with; empty where they begin with what differs. */
  public String head() {
    return template.substring(0, template.indexOf('{'));
  }

  /** Whether some key could be one of either. */
  public boolean overlaps(KeyLayout other) {
    return head().startsWith(other.head()) || other.head().startsWith(head());
  }

  /**
   * What the keys of one tenant begin with and those of no other do; empty where there is no such
   * beginning, because the tenant does not come first or is not parted from what follows.
   */
  public Optional<String> folder(String tenant) {
    String folder = head() + "{tenant}/";
    return template.startsWith(folder)
        ? Optional.of(folder.replace("{tenant}", tenant))
        : Optional.empty();
  }

  private static ObjectKey fill(
      String template, String tenant, String id, String extension, Instant now) {
    ZonedDateTime day = now.atZone(ZoneOffset.UTC);
    return new ObjectKey(
        template
            .replace("{tenant}", tenant)
            .replace("{yyyy}", String.format(Locale.ROOT, "%04d", day.getYear()))
            .replace("{mm}", String.format(Locale.ROOT, "%02d", day.getMonthValue()))
            .replace("{dd}", String.format(Locale.ROOT, "%02d", day.getDayOfMonth()))
            .replace("{id}", id)
            .replace("{ext}", extension));
  }
}
