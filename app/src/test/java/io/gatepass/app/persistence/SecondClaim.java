package io.gatepass.app.persistence;

import io.gatepass.ports.WebhookDeliveries;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Deliveries of which the second claim fails, and no other. */
final class SecondClaim {
  private SecondClaim() {}

  static WebhookDeliveries fails(WebhookDeliveries deliveries, RuntimeException failure) {
    AtomicInteger claims = new AtomicInteger();
    return (WebhookDeliveries)
        Proxy.newProxyInstance(
            SecondClaim.class.getClassLoader(),
            new Class<?>[] {WebhookDeliveries.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("claim") && claims.incrementAndGet() == 2) {
                throw failure;
              }
              try {
                return method.invoke(deliveries, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
