package io.gatepass.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** To the byte what Amazon's own tools sign. */
class CloudFrontPolicyTest {

  /** Of the tests of botocore's CloudFrontSigner. */
  @Test
  void a_policy_with_nothing_but_an_end_is_the_published_text() {
    assertThat(CloudFrontPolicy.until("foo", Instant.ofEpochSecond(1451606400)).text())
        .isEqualTo(
            "{\"Statement\":[{\"Resource\":\"foo\","
                + "\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":1451606400}}}]}");
  }

  /** Of the test cases that Amazon's SDKs share, as the one for Ruby has them. */
  @Test
  void a_policy_for_all_below_from_some_addresses_is_the_published_text_and_code() {
    CloudFrontPolicy policy =
        CloudFrontPolicy.until(
            "https://d111111abcdef8.cloudfront.net/*",
            Instant.ofEpochSecond(1767290400),
            "10.0.0.0/8");

    assertThat(policy.text())
        .isEqualTo(
            "{\"Statement\":[{\"Resource\":\"https://d111111abcdef8.cloudfront.net/*\","
                + "\"Condition\":{\"DateLessThan\":{\"AWS:EpochTime\":1767290400},"
                + "\"IpAddress\":{\"AWS:SourceIp\":\"10.0.0.0/8\"}}}]}");
    assertThat(policy.encoded())
        .isEqualTo(
            "eyJTdGF0ZW1lbnQiOlt7IlJlc291cmNlIjoiaHR0cHM6Ly9kMTExMTExYWJjZGVmOC5jbG91ZGZyb250Lm5l"
                + "dC8qIiwiQ29uZGl0aW9uIjp7IkRhdGVMZXNzVGhhbiI6eyJBV1M6RXBvY2hUaW1lIjoxNzY3MjkwNDAw"
                + "fSwiSXBBZGRyZXNzIjp7IkFXUzpTb3VyY2VJcCI6IjEwLjAuMC4wLzgifX19XX0_");
  }

  @Test
  void three_signs_that_mean_something_in_addresses_are_others() {
    assertThat(CloudFrontKey.encoded(new byte[] {(byte) 0xfb, (byte) 0xef, (byte) 0xff, 1}))
        .isEqualTo("--~~AQ__");
  }
}
