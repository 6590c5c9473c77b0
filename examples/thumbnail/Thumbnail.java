import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Makes a thumbnail of every picture that becomes ready: a receiver of Gatepass webhooks in one file
 * that needs nothing but a JDK.
 *
 * <pre>WEBHOOK_SECRET=whsec_... PORT=3000 GATEPASS_URL=http://localhost:8080 java Thumbnail.java</pre>
 */
public final class Thumbnail {
  private static final String GATEPASS = environment("GATEPASS_URL", "http://localhost:8080");
  private static final int PORT = Integer.parseInt(environment("PORT", "3000"));
  private static final int SIDE = 200;
  private static final int MOST_PIXELS = 50_000_000;
  private static final long MOST_BYTES = 20_000_000;
  private static final int LONGEST_MESSAGE = 20_000;
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

  /** Messages arrive at least once; a real receiver keeps this in its database. */
  private static final Set<String> DONE = ConcurrentHashMap.newKeySet();

  public static void main(String... arguments) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT);
    HttpServer server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    ImageIO.setUseCache(false);
    server.createContext("/hook", Thumbnail::receive);
    server.start();
    System.out.println("Waiting for messages at http://localhost:" + PORT + "/hook");
  }

  /** Success when nothing is left to do: whatever else is answered, the message comes again. */
  private static void receive(HttpExchange call) throws IOException {
    try (call) {
      byte[] body = call.getRequestBody().readNBytes(LONGEST_MESSAGE + 1);
      String id = header(call, "webhook-id");
      boolean genuine = body.length <= LONGEST_MESSAGE && isGenuine(call, id, body);
      boolean done = genuine && (DONE.contains(id) || attend(new String(body, UTF_8)));
      if (done) {
        DONE.add(id);
      }
      call.sendResponseHeaders(done ? 204 : genuine ? 500 : 401, -1);
    }
  }

  /** Standard Webhooks: HMAC-SHA256 of id, time and body; one of several signatures is enough. */
  private static boolean isGenuine(HttpExchange call, String id, byte[] body) {
    try {
      String time = header(call, "webhook-timestamp");
      Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), Instant.now());
      String secret = System.getenv("WEBHOOK_SECRET").substring("whsec_".length());
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
      mac.update((id + "." + time + ".").getBytes(UTF_8));
      String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
      boolean signed = false;
      for (String given : header(call, "webhook-signature").split(" ")) {
        signed |= MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
      }
      return signed && age.abs().compareTo(TOLERANCE) < 0;
    } catch (GeneralSecurityException | RuntimeException malformed) {
      return false;
    }
  }

  private static String header(HttpExchange call, String name) {
    return call.getRequestHeaders().getOrDefault(name, List.of("")).getFirst();
  }

  /** What comes out the same however often it is tried. */
  private static final class HopelessException extends RuntimeException {}

  /** Whether nothing is left to do. The gateway answers a download with a redirect to storage. */
  private static boolean attend(String message) {
    String id = "";
    try {
      Map<?, ?> announced = (Map<?, ?>) Json.read(message);
      Map<?, ?> upload = (Map<?, ?>) announced.get("data");
      if ("upload.ready".equals(announced.get("type")) && isPicture(upload)) {
        id = String.valueOf(upload.get("id"));
        byte[] picture =
            call("GET", "/v1/uploads/" + id + "/download", "", BodyHandlers.ofByteArray());
        System.out.println("Thumbnail of " + id + " is " + upload(id, scaled(picture)));
      }
      return true;
    } catch (HopelessException never) {
      System.out.println("Never a thumbnail of " + id + ": it cannot be read, or was deleted");
      return true;
    } catch (IOException | RuntimeException | InterruptedException failed) {
      System.out.println("It comes again: " + failed.getClass().getSimpleName());
      return false;
    }
  }

  /** A thumbnail is an upload too: one of a thumbnail would never end. */
  private static boolean isPicture(Map<?, ?> upload) {
    boolean ours =
        upload.get("metadata") instanceof Map<?, ?> metadata && metadata.containsKey("thumbnail-of");
    return !ours
        && Set.of("image/png", "image/jpeg", "image/gif").contains(upload.get("contentType"))
        && ((Number) upload.get("size")).longValue() <= MOST_BYTES;
  }

  /** The size is looked at before a picture is unpacked: a small file can be a huge picture. */
  private static byte[] scaled(byte[] picture) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if ((long) width * height > MOST_PIXELS) {
        throw new HopelessException();
      }
      double factor = Math.min(1.0, (double) SIDE / Math.max(width, height));
      int across = (int) Math.max(1, Math.round(width * factor));
      int down = (int) Math.max(1, Math.round(height * factor));
      Image small = reader.read(0).getScaledInstance(across, down, Image.SCALE_SMOOTH);
      BufferedImage drawn = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB);
      drawn.createGraphics().drawImage(small, 0, 0, null);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(drawn, "png", out);
      return out.toByteArray();
    } catch (IOException | RuntimeException unreadable) {
      throw new HopelessException();
    }
  }

  /** Create, send to storage as told, finalize: as every client does. */
  private static String upload(String of, byte[] png) throws IOException, InterruptedException {
    String wish =
        "{\"filename\":\"thumbnail.png\",\"contentType\":\"image/png\",\"size\":%d,"
            + "\"transfer\":\"put\",\"metadata\":{\"thumbnail-of\":\"%s\"}}";
    Map<?, ?> made = json("/v1/uploads", wish.formatted(png.length, of));
    Map<?, ?> request = (Map<?, ?>) ((Map<?, ?>) made.get("transfer")).get("request");
    HttpRequest.Builder put =
        HttpRequest.newBuilder(URI.create(String.valueOf(request.get("url"))))
            .PUT(BodyPublishers.ofByteArray(png));
    ((Map<?, ?>) request.get("headers"))
        .forEach((name, value) -> put.header(String.valueOf(name), String.valueOf(value)));
    HTTP.send(put.build(), BodyHandlers.discarding());
    Map<?, ?> ended = json("/v1/uploads/" + made.get("id") + "/finalize", "");
    return ended.get("id") + ", " + ended.get("status");
  }

  private static Map<?, ?> json(String path, String body) throws IOException, InterruptedException {
    return (Map<?, ?>) Json.read(call("POST", path, body, BodyHandlers.ofString()));
  }

  private static <T> T call(
      String method, String path, String body, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(GATEPASS + path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(15))
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<T> response = HTTP.send(request, handler);
    if (response.statusCode() == 410) {
      throw new HopelessException();
    }
    if (response.statusCode() / 100 != 2) {
      throw new IOException("answer " + response.statusCode());
    }
    return response.body();
  }

  private static String environment(String name, String otherwise) {
    return System.getenv().getOrDefault(name, otherwise);
  }

  /** As much of JSON as the gateway sends; a project takes its library for it. */
  private static final class Json {
    private final String text;
    private int at;

    private Json(String text) {
      this.text = text;
    }

    static Object read(String text) {
      return new Json(text).value();
    }

    private Object value() {
      return switch (next()) {
        case '{' -> object();
        case '[' -> list();
        case '"' -> string();
        default -> word();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> members = new LinkedHashMap<>();
      at++;
      while (next() != '}') {
        String name = string();
        skip(':');
        members.put(name, value());
        skip(',');
      }
      at++;
      return members;
    }

    private List<Object> list() {
      List<Object> values = new ArrayList<>();
      at++;
      while (next() != ']') {
        values.add(value());
        skip(',');
      }
      at++;
      return values;
    }

    private String string() {
      StringBuilder read = new StringBuilder();
      at++;
      while (text.charAt(at) != '"') {
        read.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at++));
      }
      at++;
      return read.toString();
    }

    private char escaped() {
      char kind = text.charAt(at + 1);
      at += 2;
      if (kind == 'u') {
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      int plain = "bfnrt".indexOf(kind);
      return plain < 0 ? kind : "\b\f\n\r\t".charAt(plain);
    }

    private Object word() {
      int begin = at;
      while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(begin, at);
      return switch (word) {
        case "true", "false" -> Boolean.valueOf(word);
        case "null" -> "";
        default -> Double.valueOf(word);
      };
    }

    private char next() {
      while (Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return text.charAt(at);
    }

    private void skip(char mark) {
      if (next() == mark) {
        at++;
      }
    }
  }
}
