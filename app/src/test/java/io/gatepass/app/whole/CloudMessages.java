package io.gatepass.app.whole;

import com.nimbusds.jwt.JWTClaimsSet;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;

/** What the clouds send of an object, signed as they sign it. */
record CloudMessages(CloudKeys keys) {
  static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:uploads";
  static final String AUDIENCE = "https://gatepass.example/v1/events/main";
  static final String ACCOUNT = "push@acme.iam.gserviceaccount.com";
  static final String SUBSCRIPTION = "projects/acme/subscriptions/uploads";
  static final String STORAGE_ACCOUNT =
      "/subscriptions/1/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/acme";
  private static final String EVENT_GRID = "4962773b-9cdb-44cf-a8bf-237846a00ab7";
  private static final String BLOB =
      "\"subject\":\"/blobServices/default/containers/%s/blobs/%s\",\"id\":\"1\","
          + "\"data\":{\"api\":\"PutBlob\",\"eTag\":\"0x8D\",\"sequencer\":\"0001\"}}";

  String notification(PushedEvent event) throws GeneralSecurityException {
    return sns("Notification", Map.of("Message", event.records()));
  }

  String confirmation() throws GeneralSecurityException {
    String address = "https://" + Clouds.SNS + "/?Action=ConfirmSubscription&Token=t";
    return sns(
        "SubscriptionConfirmation",
        Map.of("Message", "Confirm, please.", "Token", "t", "SubscribeURL", address));
  }

  /** Names and values in the order of the names, a line each, are what SNS signs. */
  private String sns(String type, Map<String, String> more) throws GeneralSecurityException {
    Map<String, String> signed = new TreeMap<>(more);
    signed.put("Type", type);
    signed.put("MessageId", "m-1");
    signed.put("TopicArn", TOPIC);
    signed.put("Timestamp", "2026-11-21T12:00:00.000Z");
    StringBuilder text = new StringBuilder();
    signed.forEach((name, value) -> text.append(name).append('\n').append(value).append('\n'));
    signed.put("Signature", keys.signature(text.toString()));
    signed.put("SignatureVersion", "2");
    signed.put("SigningCertURL", "https://" + Clouds.SNS + "/SimpleNotificationService-1.pem");
    try {
      return JsonMapper.createDefault().writeValueAsString(signed);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static String pubSub(String bucket, String key) {
    return """
    {"message":{"attributes":{"bucketId":"%s","objectId":"%s","eventType":"OBJECT_FINALIZE",
    "objectGeneration":"1700000000000001","payloadFormat":"JSON_API_V1"},"data":"e30=",
    "messageId":"1","publishTime":"2026-11-21T12:00:00Z"},"subscription":"%s"}
    """
        .formatted(bucket, key, SUBSCRIPTION);
  }

  String google() throws GeneralSecurityException {
    return keys.bearer(
        claims("https://accounts.google.com")
            .claim("email", ACCOUNT)
            .claim("email_verified", true)
            .build());
  }

  static String eventGrid(String container, String key) {
    return ("[{\"topic\":\"%s\",\"eventType\":\"Microsoft.Storage.BlobCreated\"," + BLOB + "]")
        .formatted(STORAGE_ACCOUNT, container, key);
  }

  static String cloudEvent(String container, String key) {
    return ("{\"specversion\":\"1.0\",\"source\":\"%s\","
            + "\"type\":\"Microsoft.Storage.BlobCreated\","
            + BLOB)
        .formatted(STORAGE_ACCOUNT, container, key);
  }

  static String gridValidation() {
    return ("[{\"topic\":\"%s\",\"subject\":\"\",\"id\":\"1\",\"eventType\":"
            + "\"Microsoft.EventGrid.SubscriptionValidationEvent\",\"data\":"
            + "{\"validationCode\":\"code-1\",\"validationUrl\":\"https://evil.example/\"}}]")
        .formatted(STORAGE_ACCOUNT);
  }

  String entra() throws GeneralSecurityException {
    return keys.bearer(
        claims("https://login.microsoftonline.com/" + Clouds.TENANT + "/v2.0")
            .claim("azp", EVENT_GRID)
            .build());
  }

  private static JWTClaimsSet.Builder claims(String issuer) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(AUDIENCE)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(600)));
  }
}
