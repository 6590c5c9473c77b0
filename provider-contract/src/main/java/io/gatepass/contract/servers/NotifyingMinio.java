package io.gatepass.contract.servers;

import io.gatepass.contract.ServerAbsent;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A MinIO of its own that tells a webhook what happens in it. Only from PATH: a container would not
 * reach this machine, and a server that somebody else runs is not ours to configure.
 */
public final class NotifyingMinio {
  /** The name under which buckets are told to notify the webhook. */
  public static final String ARN = "arn:minio:sqs::GATEPASS:webhook";

  private NotifyingMinio() {}

  /**
   * Starts one, whether or not anything listens at that address yet.
   *
   * @throws ServerAbsent when there is no MinIO on PATH
   */
  public static StorageServer start(URI webhook, String token) {
    Program plain = MinioServer.PROGRAM;
    Map<String, String> environment = new HashMap<>(plain.environment());
    environment.put("MINIO_NOTIFY_WEBHOOK_ENABLE_GATEPASS", "on");
    environment.put("MINIO_NOTIFY_WEBHOOK_ENDPOINT_GATEPASS", webhook.toString());
    environment.put("MINIO_NOTIFY_WEBHOOK_AUTH_TOKEN_GATEPASS", token);
    Program notifying =
        new Program(
            plain.name(),
            plain.capability(),
            plain.variable(),
            plain.executable(),
            plain.arguments(),
            environment,
            Optional.empty(),
            plain.health(),
            plain.keyId(),
            plain.secret(),
            plain.remedy());
    URI endpoint =
        Executables.find(plain.executable())
            .map(found -> Child.start(notifying, found))
            .orElseThrow(() -> new ServerAbsent(plain.capability(), plain.name(), plain.remedy()));
    return new StorageServer(plain.name(), endpoint, plain.keyId(), plain.secret());
  }
}
