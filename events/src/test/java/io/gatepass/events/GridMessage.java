package io.gatepass.events;

/** Events of a storage account in both schemas. */
final class GridMessage {
  static final String TOPIC =
      "/subscriptions/1/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/acme";
  private static final String DATA =
      "\"data\":{\"api\":\"%s\",\"eTag\":\"0x8D\",\"contentLength\":3,\"sequencer\":\"0001\"}";

  private GridMessage() {}

  static String own(String topic, String type, String container, String api) {
    return ("[{\"topic\":\"%s\",\"subject\":\"%s\",\"eventType\":\"Microsoft.Storage.%s\","
            + "\"id\":\"1\",\"eventTime\":\"2026-11-21T12:00:00Z\","
            + DATA
            + "}]")
        .formatted(topic, subject(container), type, api);
  }

  static String cloud(String topic, String type, String container, String api) {
    return ("{\"specversion\":\"1.0\",\"source\":\"%s\",\"subject\":\"%s\","
            + "\"type\":\"Microsoft.Storage.%s\",\"id\":\"1\","
            + DATA
            + "}")
        .formatted(topic, subject(container), type, api);
  }

  static String validation(String topic) {
    return ("[{\"topic\":\"%s\",\"subject\":\"\",\"id\":\"1\",\"eventType\":"
            + "\"Microsoft.EventGrid.SubscriptionValidationEvent\",\"data\":"
            + "{\"validationCode\":\"code-1\",\"validationUrl\":\"https://evil.example/\"}}]")
        .formatted(topic);
  }

  private static String subject(String container) {
    return "/blobServices/default/containers/" + container + "/blobs/STAGING/local/a+b%20c";
  }
}
