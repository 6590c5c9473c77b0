package io.gatepass.contract;

import io.gatepass.domain.ObjectKey;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One provider on one running server: everything the contract has to be told. A new provider is one
 * test class that names its backend.
 *
 * <p>The place where objects go exists and is the backend's own. All methods may call the network.
 */
public interface Backend extends AutoCloseable {

  /** As operators write it: {@code s3}. First half of the name of a column in the matrix. */
  String provider();

  /** The server and, where it is not obvious, what kind of proof it is: {@code MinIO}. */
  String server();

  /**
   * Opens the store as an operator would, these settings over those that work here.
   *
   * @param clock what the provider takes for the time when it signs and when it remembers
   */
  StorageProvider open(Map<String, String> settings, InstantSource clock);

  /** Opens it with a temporary credential that ends then; empty where there are none. */
  Optional<StorageProvider> withCredentialUntil(Instant end);

  /** What the gateway calls by the settings that work here. */
  URI endpoint();

  /** The settings that send the gateway itself to another address of the same server. */
  Map<String, String> through(URI endpoint);

  /** The settings that send clients, not the gateway, to another address of the same server. */
  Map<String, String> publiclyAt(URI endpoint);

  /** The settings that name a place that is not there. */
  Map<String, String> nowhere();

  /** The settings with a credential that the server does not accept, each separately. */
  List<Map<String, String>> wrongCredentials();

  /** Writes as the owner of the place may, whatever was signed for anybody. */
  default void write(ObjectKey key, String contentType, byte[] content) {
    write(key.value(), contentType, content);
  }

  /** As {@link #write(ObjectKey, String, byte[])}, to a key that the gateway would never make. */
  void write(String key, String contentType, byte[] content);

  /** Texts that no message and no stack trace may hold: keys, secrets, tokens. */
  List<String> secrets();

  /**
   * A header that an uploader may smuggle in beside the signed ones, and its value: each must be
   * refused, or be found by the look. Names as this provider spells them.
   */
  Map<String, String> smuggled();

  /**
   * The headers that would make a write a copy of that object, as this provider spells them; empty
   * where it has none, which is an exemption ({@link Guarantee#SMUGGLED_COPY_REFUSED}).
   */
  default Map<String, String> copyOf(ObjectKey victim) {
    return Map.of();
  }

  /**
   * What else somebody may try here who holds the request for a part: to write the whole, to say
   * which parts it has, to change its labels. Each with these bytes, where it takes any.
   */
  default List<Request> abuses(Request part, byte[] bytes) {
    return List.of();
  }

  /** What this server does not honour, and why; a guarantee that is not listed must hold. */
  Map<Guarantee, Exemption> exemptions();

  @Override
  void close();
}
