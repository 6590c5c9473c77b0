package io.gatepass.gcs;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.http.HttpTransportFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;

/** Leads every call that names a host of Google's to a server on this machine. */
final class Detour {
  private Detour() {}

  static HttpTransportFactory to(URI server) {
    return () ->
        new NetHttpTransport.Builder()
            .setConnectionFactory(url -> (HttpURLConnection) led(url, server).openConnection())
            .build();
  }

  private static URL led(URL url, URI server) throws IOException {
    return url.getHost().endsWith(".googleapis.com") ? server.resolve(url.getFile()).toURL() : url;
  }
}
