package io.gatepass.s3;

import org.w3c.dom.Element;

/** The rules of ours, in both languages that they are written in. */
enum LifecycleRule {
  PARTS("gatepass-parts", "", "a rule removes parts that nobody puts together") {
    @Override
    boolean does(Element rule) {
      return Xml.child(rule, "AbortIncompleteMultipartUpload").isPresent();
    }

    @Override
    void write(Element rule, boolean versions) {
      Element abort = Xml.add(rule, "AbortIncompleteMultipartUpload");
      Xml.add(abort, "DaysAfterInitiation", DAYS);
    }

    @Override
    String action(boolean versions) {
      return "\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":" + DAYS + "}";
    }
  },
  STAGING("gatepass-staging", "STAGING/", "a rule removes what is left below STAGING/") {
    @Override
    boolean does(Element rule) {
      return Xml.child(rule, "Expiration").flatMap(end -> Xml.value(end, "Days")).isPresent();
    }

    @Override
    void write(Element rule, boolean versions) {
      Xml.add(Xml.add(rule, "Expiration"), "Days", DAYS);
      if (versions) {
        Xml.add(Xml.add(rule, "NoncurrentVersionExpiration"), "NoncurrentDays", "1");
      }
    }

    @Override
    String action(boolean versions) {
      return "\"Expiration\":{\"Days\":"
          + DAYS
          + "}"
          + (versions ? ",\"NoncurrentVersionExpiration\":{\"NoncurrentDays\":1}" : "");
    }
  };

  /** One more than the longest that an upload may last. */
  private static final String DAYS = "31";

  private final String id;
  private final String prefix;
  private final String seen;

  LifecycleRule(String id, String prefix, String seen) {
    this.id = id;
    this.prefix = prefix;
    this.seen = seen;
  }

  abstract boolean does(Element rule);

  abstract void write(Element rule, boolean versions);

  abstract String action(boolean versions);

  String id() {
    return id;
  }

  String prefix() {
    return prefix;
  }

  /** What is said when it is there. */
  String seen() {
    return seen;
  }

  /** As the AWS command line takes it. */
  String json(boolean versions) {
    return "{\"ID\":\"%s\",\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"%s\"},%s}"
        .formatted(id, prefix, action(versions));
  }
}
