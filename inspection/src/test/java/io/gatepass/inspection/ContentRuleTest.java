package io.gatepass.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ContentRule;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.TypePattern;
import io.gatepass.domain.Violation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of the domain on the signatures that it is used with. */
class ContentRuleTest {
  private static final String MISMATCH = "content_mismatch";
  private static final String PROGRAM = "executable_content";

  private final TikaDetector detector = new TikaDetector();

  @ParameterizedTest
  @CsvSource({
    "PNG, image/png",
    "JPEG, image/jpg",
    "GIF, image/gif",
    "WEBP, image/webp",
    "PDF, application/pdf",
    "ZIP, application/zip",
    "ZIP, application/x-zip-compressed",
    "ZIP, application/epub+zip",
    "ZIP, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ZIP, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "OLE, application/msword",
    "OLE, application/vnd.ms-excel",
    "GZIP, application/x-gzip",
    "MP4, video/mp4",
    "MP4, video/quicktime",
    "M4A, audio/mp4",
    "M4A, audio/x-m4a",
    "MATROSKA, video/webm",
    "MATROSKA, audio/webm",
    "MP3, audio/mpeg",
    "MP3, audio/mp3",
    "OGG, audio/ogg",
    "WAVE, audio/wav",
    "TEXT, text/plain; charset=utf-8",
    "TEXT, text/csv",
    "TEXT, application/x-ndjson",
    "TEXT, audio/x-mpegurl",
    "PLAYLIST, application/vnd.apple.mpegurl",
    "PLAYLIST, audio/mpegurl",
    "PLAYLIST, audio/x-mpegurl",
    "PLAYLIST_CRLF, application/vnd.apple.mpegurl",
    "PLAYLIST_CRLF, audio/mpegurl",
    "PLAYLIST_CRLF, audio/x-mpegurl",
    "PLAYLIST_CRLF, text/plain",
    "SUBTITLES, text/vtt",
    "MPEG_TS, video/mp2t",
    "FRAGMENT, video/iso.segment",
    "FRAGMENT, video/mp4",
    "ADTS, audio/aac",
    "TAGGED_ADTS, audio/aac",
    "MZ_TEXT, text/csv",
    "JSON, application/json",
    "SVG, image/svg+xml",
    "HTML, text/html",
    "HTML, application/octet-stream",
    "PDF, application/octet-stream",
    "MZ_NOISE, application/octet-stream",
    "PDF, application/vnd.acme.report",
    "NOTHING, image/png",
  })
  void honest_files_pass(Heads head, String declared) {
    assertThat(codes(head, declared, "*/*")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "JPEG, image/png",
    "PDF, image/png",
    "ZIP, application/pdf",
    "PNG, text/plain",
    "TEXT, image/png",
    "TEXT, video/mp4",
    "TEXT, application/pdf",
    "HTML, image/png",
    "HTML, text/plain",
    "HTML, text/csv",
    "HTML, application/vnd.apple.mpegurl",
    "PNG, application/vnd.apple.mpegurl",
    "PLAYLIST, image/png",
    "PLAYLIST_CRLF, video/mp2t",
    "HTML, application/vnd.acme.report",
    "SVG, image/png",
    "SVG, text/plain",
  })
  void what_is_something_else_is_a_mismatch(Heads head, String declared) {
    assertThat(codes(head, declared, "*/*")).containsExactly(MISMATCH);
  }

  @ParameterizedTest
  @CsvSource({
    "ELF, application/octet-stream",
    "WINDOWS, application/octet-stream",
    "MACH_O, application/octet-stream",
    "JAVA_CLASS, application/octet-stream",
    "SHELL, text/plain",
    "SHELL, text/csv",
    "PHP, text/plain",
    "WINDOWS, application/x-msdownload",
  })
  void a_program_is_refused_where_the_policy_takes_anything(Heads head, String declared) {
    assertThat(codes(head, declared, "*/*", "application/*", "text/plain", "text/csv"))
        .containsExactly(PROGRAM);
    assertThat(codes(head, declared, "application/octet-stream")).containsExactly(PROGRAM);
  }

  @Test
  void a_program_under_another_name_is_wrong_twice() {
    assertThat(codes(Heads.ELF, "image/png", "image/*")).containsExactly(MISMATCH, PROGRAM);
  }

  @ParameterizedTest
  @CsvSource({
    "WINDOWS, application/octet-stream, application/x-msdownload",
    "WINDOWS, application/octet-stream, application/vnd.microsoft.portable-executable",
    "ELF, application/octet-stream, application/x-elf",
    "SHELL, text/plain, application/x-sh",
  })
  void a_program_that_the_policy_names_passes(Heads head, String declared, String named) {
    assertThat(codes(head, declared, "*/*", named)).isEmpty();
  }

  private List<String> codes(Heads head, String declared, String... permitted) {
    ContentRule rule =
        new ContentRule(detector, Arrays.stream(permitted).map(TypePattern::new).toList());
    return detector
        .detect(head.content())
        .map(type -> rule.violations(new ContentType(declared), type))
        .orElse(List.of())
        .stream()
        .map(Violation::code)
        .toList();
  }
}
