package io.gatepass.benchmarks.signing;

import java.util.List;

/**
 * A contender and our line for the same kind of work.
 *
 * @param benchmark class and method; empty where another program measures it
 */
record Row(String name, String benchmark, String ours) {
  static final String PUT = "gatepass-aws4-put";
  static final String PART = "gatepass-aws4-part";
  static final String POLICY = "gatepass-aws4-policy";
  static final String RSA_PUT = "gatepass-goog4-rsa-put";
  static final String RSA_PART = "gatepass-goog4-rsa-part";
  static final String RSA_POLICY = "gatepass-goog4-rsa-policy";
  static final String HMAC_PUT = "gatepass-goog4-hmac-put";
  static final String HMAC_PART = "gatepass-goog4-hmac-part";
  static final String SAS = "gatepass-azure-sas";

  static final List<Row> MEASURED_HERE =
      List.of(
          new Row(PUT, "Ours.aws4Put", PUT),
          new Row("hash-floor-put", "Floor.put", PUT),
          new Row("aws-sdk-java-put", "AwsSdk.put", PUT),
          new Row("minio-java-put", "MinioJava.put", PUT),
          new Row(PART, "Ours.aws4Part", PART),
          new Row("gatepass-aws4-part-alone", "Ours.aws4PartAlone", PART),
          new Row("hash-floor-part", "Floor.part", PART),
          new Row("aws-sdk-java-part", "AwsSdk.part", PART),
          new Row("minio-java-part", "MinioJava.part", PART),
          new Row(POLICY, "Ours.aws4Policy", POLICY),
          new Row("minio-java-policy", "MinioJava.policy", POLICY),
          new Row(RSA_PUT, "Ours.goog4RsaPut", RSA_PUT),
          new Row("gatepass-goog4-rsa-put-jdk", "Ours.goog4RsaPutByTheJdk", RSA_PUT),
          new Row("google-cloud-storage-rsa-put", "GoogleCloudStorage.put", RSA_PUT),
          new Row(HMAC_PUT, "Ours.goog4HmacPut", HMAC_PUT),
          new Row("google-cloud-storage-rsa-put-to-hmac", "GoogleCloudStorage.put", HMAC_PUT),
          new Row(RSA_PART, "Ours.goog4RsaPart", RSA_PART),
          new Row("google-cloud-storage-rsa-part", "GoogleCloudStorage.part", RSA_PART),
          new Row(HMAC_PART, "Ours.goog4HmacPart", HMAC_PART),
          new Row("google-cloud-storage-rsa-part-to-hmac", "GoogleCloudStorage.part", HMAC_PART),
          new Row(RSA_POLICY, "Ours.goog4RsaPolicy", RSA_POLICY),
          new Row("google-cloud-storage-rsa-policy", "GoogleCloudStorage.policy", RSA_POLICY),
          new Row(SAS, "AzureSas.ours", SAS),
          new Row("azure-storage-blob-sas", "AzureSas.sdk", SAS));

  /** A line of another program, such as {@code boto3-put}. */
  static Row measuredElsewhere(String name) {
    String ours = name.endsWith("-put") ? PUT : name.endsWith("-part") ? PART : POLICY;
    return new Row(name, "", ours);
  }
}
