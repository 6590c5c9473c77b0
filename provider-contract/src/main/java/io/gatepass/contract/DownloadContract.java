package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ContentType;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.StoredObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a ready file is served. */
interface DownloadContract {

  private static HttpResponse<byte[]> served(Bench bench, StoredObject kept, Delivery as) {
    return Answers.accepted(
        Request.of(bench.store().downloads().signGet(kept.ref(), as, Lifetime.STANDARD)));
  }

  @Test
  @Proves(Guarantee.DISPOSITION_EXACT)
  default void any_file_name_arrives_byte_for_byte(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    for (String name :
        List.of(
            "plain.txt",
            "two words.txt",
            "100% a+b #1 & c=d?.txt",
            "say \"hi\"; filename=evil.exe",
            "O'Brien's (1) [2] {3} ~$!@^`,.txt",
            "Grüße aus Köln.pdf",
            "данные 数据 データ.csv",
            "עברית.txt",
            "rocket 🚀 family 👩‍👩‍👧.png",
            "%0d%0aSet-Cookie: a=b.txt",
            "x".repeat(255))) {
      for (Disposition.Kind kind : Disposition.Kind.values()) {
        Disposition disposition = new Disposition(kind, new FileName(name));
        HttpResponse<byte[]> answer = served(bench, kept, new Delivery(disposition, Samples.TEXT));
        assertThat(answer.headers().allValues("Content-Disposition"))
            .containsExactly(disposition.header());
      }
    }
  }

  @Test
  @Proves(Guarantee.DELIVERY_DECIDED)
  default void how_it_is_served_is_ours_to_say_whatever_was_stored(Bench bench) {
    ContentType active = new ContentType("text/html");
    StoredObject kept =
        bench.upload(Samples.exactly(Samples.hello(), active, Optional.empty()), Samples.hello());
    Delivery delivery = Delivery.of(active, new FileName("a.html"), Disposition.Kind.INLINE);
    HttpResponse<byte[]> answer = served(bench, kept, delivery);
    assertThat(answer.headers().allValues("Content-Type"))
        .containsExactly("application/octet-stream");
    assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment;");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("private");
    assertThat(answer.body()).isEqualTo(Samples.hello());
  }

  @Test
  @Proves(Guarantee.ADDRESS_BOUND)
  default void a_download_bound_to_one_address_is_refused_from_any_other(Bench bench)
      throws IOException {
    StoredObject kept = bench.upload(Samples.hello());
    Answers.accepted(bound(bench, kept, Addresses.seenAt(bench.backend().endpoint())));
    Answers.refused(bench, bound(bench, kept, Addresses.ELSEWHERE));
  }

  private static Request bound(Bench bench, StoredObject kept, InetAddress reader) {
    return Request.of(
        bench
            .store()
            .downloads()
            .bound()
            .flatMap(
                signer -> signer.signGet(kept.ref(), Samples.AS_TEXT, Lifetime.STANDARD, reader))
            .orElseThrow(() -> new AssertionError("no download can be bound to an address")));
  }

  @Test
  @Proves(Guarantee.RANGED_READ)
  default void a_download_can_be_resumed_by_ranges(Bench bench) {
    Request download = bench.get(bench.upload(Samples.hello()));
    HttpResponse<byte[]> part = download.with("Range", "bytes=7-11").send();
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Samples.bytes("store"));
    assertThat(part.headers().firstValue("Content-Range")).contains("bytes 7-11/12");
    assertThat(download.with("Range", "bytes=500-").send().statusCode()).isEqualTo(416);
  }

  @Test
  @Proves(Guarantee.RANGED_READ)
  default void a_download_goes_on_under_the_tag_that_was_told_before(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    Request download = bench.get(kept);
    HttpResponse<byte[]> whole = Answers.accepted(download);
    Answers.asTold(bench, kept, whole);
    HttpResponse<byte[]> rest = rest(download, whole);
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.body()).isEqualTo(Samples.bytes("store"));
    assertThat(Answers.tag(rest)).isEqualTo(Answers.tag(whole));
  }

  /** A store that passes over {@code If-Range} still says whose rest it is. */
  @Test
  @Proves(Guarantee.RANGED_READ)
  default void under_the_tag_of_another_content_its_rest_is_not_to_be_had(Bench bench) {
    StoredObject another = bench.another().upload(Samples.other());
    HttpResponse<byte[]> stale = Answers.accepted(bench.get(another));
    Request download = bench.get(bench.upload(Samples.hello()));
    HttpResponse<byte[]> rest = rest(download, stale);
    assertThat(rest.statusCode()).isIn(200, 206);
    assertThat(rest.body())
        .isEqualTo(rest.statusCode() == 200 ? Samples.hello() : Samples.bytes("store"));
    assertThat(Answers.tag(rest))
        .isEqualTo(Answers.tag(Answers.accepted(download)))
        .isNotEqualTo(Answers.tag(stale));
  }

  private static HttpResponse<byte[]> rest(Request download, HttpResponse<byte[]> begun) {
    return download.with("Range", "bytes=7-").with("If-Range", Answers.tag(begun)).send();
  }
}
