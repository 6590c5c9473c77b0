package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a signature says of an address, which no server that can be started here looks at. */
class SignedAddressTest {
  private static final ObjectRef SEEN =
      new ObjectRef(new ObjectKey("t/local/a.txt"), new EntityTag("0x8D1"), Optional.empty());

  private final ScriptedService service = new ScriptedService();
  private final StorageProvider store = service.store();

  @AfterEach
  void stop() {
    store.close();
    service.close();
  }

  @Test
  void the_address_is_a_field_of_the_signature_and_is_signed() throws UnknownHostException {
    URI one = bound("198.51.100.7").orElseThrow().uri();
    URI other = bound("198.51.100.8").orElseThrow().uri();
    assertThat(field(one, "sip")).isEqualTo("sip=198.51.100.7");
    assertThat(field(other, "sip")).isEqualTo("sip=198.51.100.8");
    assertThat(field(one, "sig")).isNotEqualTo(field(other, "sig"));
  }

  @Test
  void an_address_of_ipv6_cannot_be_named() throws UnknownHostException {
    assertThat(bound("2001:db8::7")).isEmpty();
  }

  @Test
  void without_an_address_none_is_named() {
    assertThat(store.downloads().signGet(SEEN, Samples.AS_TEXT, Samples.MINUTES).uri().getQuery())
        .doesNotContain("sip=");
  }

  private Optional<SignedRequest> bound(String address) throws UnknownHostException {
    return store
        .downloads()
        .bound()
        .orElseThrow()
        .signGet(SEEN, Samples.AS_TEXT, Samples.MINUTES, InetAddress.getByName(address));
  }

  private static String field(URI signed, String name) {
    return Arrays.stream(signed.getRawQuery().split("&", -1))
        .filter(each -> each.startsWith(name + "="))
        .findFirst()
        .orElse("");
  }
}
