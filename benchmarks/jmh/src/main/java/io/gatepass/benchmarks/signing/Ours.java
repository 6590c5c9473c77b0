package io.gatepass.benchmarks.signing;

import io.gatepass.signing.Credential;
import io.gatepass.signing.LengthRange;
import io.gatepass.signing.Origin;
import io.gatepass.signing.PostPolicy;
import io.gatepass.signing.SignedPolicy;
import io.gatepass.signing.SignedUrl;
import io.gatepass.signing.SigningKey;
import io.gatepass.signing.UrlRequest;
import io.gatepass.signing.V4Signer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Our signer, each kind of work from nothing but its values. */
@State(Scope.Thread)
public class Ours {
  private final V4Signer aws =
      new V4Signer(Credential.aws(Work.ACCESS_KEY, Work.SECRET_KEY, Optional.empty(), Work.REGION));
  private final V4Signer googleHmac =
      new V4Signer(Credential.googleHmac("GOOGEXAMPLE", Work.SECRET_KEY));
  private final V4Signer googleRsa =
      new V4Signer(
          Credential.googleServiceAccount(Work.ACCOUNT, SigningKey.rsa(Work.rsa().getPrivate())));
  private final V4Signer googleJdkRsa =
      new V4Signer(Credential.googleServiceAccount(Work.ACCOUNT, new JdkRsa()));
  private final Batches awsParts = new Batches(aws, Work.HOST, "/" + Work.KEY);
  private final Batches googleHmacParts = new Batches(googleHmac, Work.GOOGLE, google());
  private final Batches googleRsaParts = new Batches(googleRsa, Work.GOOGLE, google());
  private int number;

  @Benchmark
  public SignedUrl aws4Put() {
    return put(aws, Work.HOST, "/" + Work.KEY, "If-None-Match", "*");
  }

  /** One of ten thousand that are signed together. */
  @Benchmark
  public SignedUrl aws4Part() {
    return awsParts.next();
  }

  @Benchmark
  public SignedUrl aws4PartAlone() {
    return part(aws, Work.HOST, "/" + Work.KEY);
  }

  @Benchmark
  public SignedPolicy aws4Policy() {
    return policy(aws);
  }

  @Benchmark
  public SignedUrl goog4HmacPut() {
    return put(googleHmac, Work.GOOGLE, google(), "x-goog-if-generation-match", "0");
  }

  @Benchmark
  public SignedUrl goog4HmacPart() {
    return googleHmacParts.next();
  }

  @Benchmark
  public SignedUrl goog4RsaPut() {
    return put(googleRsa, Work.GOOGLE, google(), "x-goog-if-generation-match", "0");
  }

  @Benchmark
  public SignedUrl goog4RsaPutByTheJdk() {
    return put(googleJdkRsa, Work.GOOGLE, google(), "x-goog-if-generation-match", "0");
  }

  @Benchmark
  public SignedUrl goog4RsaPart() {
    return googleRsaParts.next();
  }

  @Benchmark
  public SignedPolicy goog4RsaPolicy() {
    return policy(googleRsa);
  }

  private static String google() {
    return "/" + Work.BUCKET + "/" + Work.KEY;
  }

  private static SignedUrl put(
      V4Signer signer, Origin origin, String path, String condition, String value) {
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            Work.TYPE,
            "Content-Length",
            Long.toString(Work.LENGTH),
            condition,
            value);
    return signer.url(
        new UrlRequest("PUT", origin, path, headers, Map.of(), Work.LIFE), Instant.now());
  }

  private SignedUrl part(V4Signer signer, Origin origin, String path) {
    number = number % 10_000 + 1;
    Map<String, String> query =
        Map.of("partNumber", Integer.toString(number), "uploadId", Work.SESSION);
    Map<String, String> headers = Map.of("Content-Length", Long.toString(Work.LENGTH));
    return signer.url(
        new UrlRequest("PUT", origin, path, headers, query, Work.LIFE), Instant.now());
  }

  private static SignedPolicy policy(V4Signer signer) {
    PostPolicy policy =
        new PostPolicy(
            Work.BUCKET,
            Work.KEY,
            Optional.of(new LengthRange(1, Work.LENGTH)),
            Map.of("Content-Type", Work.TYPE, "success_action_status", "201"),
            Work.LIFE);
    return signer.policy(policy, Instant.now());
  }
}
