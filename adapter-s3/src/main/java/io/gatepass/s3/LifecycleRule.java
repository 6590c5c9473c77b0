package io.gatepass.s3;

import io.gatepass.ports.Removal;
import java.util.Optional;
import org.w3c.dom.Element;

/** The rules of ours, in both languages that they are written in. */
enum LifecycleRule {
  PARTS("gatepass-parts", "", "parts that nobody puts together") {
    @Override
    Optional<String> age(Element rule) {
      return Xml.child(rule, "AbortIncompleteMultipartUpload")
          .flatMap(abort -> Xml.value(abort, "DaysAfterInitiation"));
    }

    @Override
    void write(Element rule, boolean versions) {
      Element abort = Xml.add(rule, "AbortIncompleteMultipartUpload");
      Xml.add(abort, "DaysAfterInitiation", String.valueOf(Removal.ENOUGH));
    }

    @Override
    String action(boolean versions) {
      return "\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":" + Removal.ENOUGH + "}";
    }
  },
  STAGING("gatepass-staging", "STAGING/", "what is left below STAGING/") {
    @Override
    Optional<String> age(Element rule) {
      return Xml.child(rule, "Expiration").flatMap(end -> Xml.value(end, "Days"));
    }

    @Override
    void write(Element rule, boolean versions) {
      Xml.add(Xml.add(rule, "Expiration"), "Days", String.valueOf(Removal.ENOUGH));
      if (versions) {
        Xml.add(Xml.add(rule, "NoncurrentVersionExpiration"), "NoncurrentDays", "1");
      }
    }

    @Override
    String action(boolean versions) {
      return "\"Expiration\":{\"Days\":"
          + Removal.ENOUGH
          + "}"
          + (versions ? ",\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":1}" : "");
    }
  };

  private final String id;
  private final String prefix;
  private final String removed;

  LifecycleRule(String id, String prefix, String removed) {
    this.id = id;
    this.prefix = prefix;
    this.removed = removed;
  }

  /** After how many days a rule of anybody does it; empty where it does not. */
  abstract Optional<String> age(Element rule);

  abstract void write(Element rule, boolean versions);

  abstract String action(boolean versions);

  String id() {
    return id;
  }

  String prefix() {
    return prefix;
  }

  String removed() {
    return removed;
  }

  /** As the AWS command line takes it. */
  String json(boolean versions) {
    return "{\"ID\":\"%s\",\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"%s\"},%s}"
        .formatted(id, prefix, action(versions));
  }
}
