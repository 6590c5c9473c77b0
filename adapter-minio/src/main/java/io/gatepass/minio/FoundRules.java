package io.gatepass.minio;

import io.gatepass.ports.Removal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.simpleframework.xml.Element;
import org.simpleframework.xml.ElementList;
import org.simpleframework.xml.Root;

/** A bucket's lifecycle rules, as far as they matter here. */
@Root(name = "LifecycleConfiguration", strict = false)
final class FoundRules {
  @ElementList(name = "Rule", inline = true, required = false)
  private @Nullable List<Rule> found;

  List<Rule> all() {
    return found == null ? List.of() : found;
  }

  /** One of them. */
  @Root(name = "Rule", strict = false)
  static final class Rule {
    @Element(name = "ID", required = false)
    private @Nullable String id;

    @Element(name = "Status")
    private String status = "";

    @Element(name = "Prefix", required = false)
    private @Nullable String prefix;

    @Element(name = "Filter", required = false)
    private @Nullable Filter filter;

    @Element(name = "Expiration", required = false)
    private @Nullable Expiration expiration;

    boolean isNamed(String name) {
      return name.equals(id);
    }

    /** If it removes, after some days, everything below a prefix. */
    Optional<Removal> removal() {
      String from = Objects.requireNonNullElse(filter == null ? prefix : filter.prefix, "").strip();
      Integer days = expiration == null ? null : expiration.days;
      boolean narrowed = filter != null && filter.isNarrowed();
      return !status.equals("Enabled") || days == null || narrowed
          ? Optional.empty()
          : Optional.of(Removal.named(id == null ? "" : id, from, days));
    }
  }

  /** What a rule is for. */
  @Root(name = "Filter", strict = false)
  static final class Filter {
    @Element(name = "Prefix", required = false)
    private @Nullable String prefix;

    @Element(name = "And", required = false)
    private @Nullable Narrowing and;

    @Element(name = "Tag", required = false)
    private @Nullable Narrowing tag;

    @Element(name = "ObjectSizeLessThan", required = false)
    private @Nullable String below;

    @Element(name = "ObjectSizeGreaterThan", required = false)
    private @Nullable String above;

    /** MinIO writes sizes of nothing into every filter, which narrow none. */
    private boolean isNarrowed() {
      return and != null || tag != null || isSize(below) || isSize(above);
    }

    private static boolean isSize(@Nullable String bytes) {
      return bytes != null && !bytes.strip().equals("0");
    }
  }

  /** After how long. */
  @Root(name = "Expiration", strict = false)
  static final class Expiration {
    @Element(name = "Days", required = false)
    private @Nullable Integer days;
  }

  /** What is there, and not looked into. */
  @Root(strict = false)
  static final class Narrowing {}
}
