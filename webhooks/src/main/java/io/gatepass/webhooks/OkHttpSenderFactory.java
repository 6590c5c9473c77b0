package io.gatepass.webhooks;

import io.gatepass.ports.WebhookSender;
import io.gatepass.ports.WebhookSenderFactory;
import java.net.URI;
import java.util.Set;
import okhttp3.Dns;

/** Makes the sender; named in the service file. */
public final class OkHttpSenderFactory implements WebhookSenderFactory {

  @Override
  public WebhookSender create(Set<URI> trusted) {
    return new OkHttpSender(trusted, Dns.SYSTEM);
  }
}
