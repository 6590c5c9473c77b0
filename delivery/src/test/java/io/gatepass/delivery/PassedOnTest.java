package io.gatepass.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Cdn;
import io.gatepass.ports.SignedRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the store signed, at another host. */
class PassedOnTest {
  private static final String URL = "https://cdn.example.com";

  /** The link of the reference of ngx_http_secure_link_module, which is bound to 127.0.0.1. */
  @Test
  void a_link_of_nginx_is_the_published_one() {
    Nginx nginx = new Nginx(new Base(URI.create(URL)), "secret", Samples.STORE);

    assertThat(nginx.proof(2147483647, "/s/link127.0.0.1")).isEqualTo("_e4Nc3iduzkWRm01TBBNYw");
  }

  @Test
  void a_link_of_nginx_ends_with_the_stores_signature_and_names_its_path() {
    SignedRequest signed =
        signed(
            new NginxFactory()
                .create(
                    Samples.settings(Map.of("url", URL, "secret", "abcdefghijklmnopqrstuvwxyz")),
                    Samples.store("minio")));

    assertThat(signed.uri().toString())
        .matches(
            "https://cdn.example.com/box/t/acme/1.png\\?sig=a%2Bb"
                + "&md5=[A-Za-z0-9_-]{22}&expires=2000000000");
  }

  @Test
  void a_signature_of_azure_is_passed_on_under_another_host() {
    Cdn cdn =
        new AzureFactory().create(Samples.settings(Map.of("url", URL)), Samples.store("azure"));

    assertThat(signed(cdn).uri())
        .isEqualTo(URI.create("https://cdn.example.com/box/t/acme/1.png?sig=a%2Bb"));
    assertThat(
            cdn.downloads()
                .flatMap(downloads -> downloads.bound())
                .flatMap(bound ->
                    bound.signGet(
                        Samples.FILE,
                        Samples.SAVED,
                        Samples.QUARTER,
                        InetAddress.ofLiteral("198.51.100.7")))
                .orElseThrow()
                .uri())
        .hasHost("cdn.example.com");
    assertThat(cdn.address(Samples.FILE.key())).isEmpty();
  }

  private static SignedRequest signed(Cdn cdn) {
    return cdn.downloads().orElseThrow().signGet(Samples.FILE, Samples.SAVED, Samples.QUARTER);
  }
}
