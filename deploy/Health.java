import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/**
 * Ends with 0 when the gateway in this container says that it is ready, with 1 otherwise: {@code java
 * Health [liveness|readiness]}. The image has no other program that could ask.
 */
final class Health {
  private static final int MILLIS = 4_000;

  private Health() {}

  public static void main(String[] arguments) throws IOException {
    String kind = arguments.length == 0 ? "readiness" : arguments[0];
    String port = System.getenv().getOrDefault("GATEPASS_SERVER_PORT", "8080");
    URI address = URI.create("http://127.0.0.1:" + port + "/health/" + kind);
    HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
    call.setConnectTimeout(MILLIS);
    call.setReadTimeout(MILLIS);
    System.exit(call.getResponseCode() == HttpURLConnection.HTTP_OK ? 0 : 1);
  }
}
