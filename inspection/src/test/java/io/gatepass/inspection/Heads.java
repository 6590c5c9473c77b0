package io.gatepass.inspection;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How files of many kinds begin. */
enum Heads {
  PNG("89504e470d0a1a0a0000000d49484452"),
  JPEG("ffd8ffe000104a46494600"),
  GIF("474946383961010001"),
  WEBP("524946460000000057454250565038"),
  PDF("255044462d312e370a"),
  ZIP("504b030414000000080000"),
  OLE("d0cf11e0a1b11ae1"),
  GZIP("1f8b0800000000000003"),
  MP4("00000018667479706d703432000000006d70343269736f6d"),
  M4A("00000018667479704d344120000002004d34412069736f6d"),
  MATROSKA("1a45dfa3010000000000001f4286810142f78101"),
  MP3("fffb906400"),
  ADTS(frame() + frame()),
  TAGGED_ADTS("4944330400000000003f50524956" + "00".repeat(59) + frame() + frame()),
  MPEG_TS("4740001000" + "00b00d0001c100000001f0002ab104b2" + "ff".repeat(167) + "47410030"),
  FRAGMENT("0000001873747970" + "6d736468000000006d7364686d736978" + "0000002c6d6f6f66"),
  OGG("4f676753000200000000000000000000"),
  WAVE("524946460000000057415645666d7420"),
  ELF("7f454c4602010100000000000000000003003e00"),
  WINDOWS("4d5a90000300000004000000ffff0000" + "00".repeat(44) + "80000000"),
  MZ_NOISE("4d5a" + "e5".repeat(62)),
  MACH_O("cffaedfe0700000103000000020000001000"),
  JAVA_CLASS("cafebabe0000003d"),
  HTML(hex("<!DOCTYPE html><html><body>hello</body></html>")),
  SVG(hex("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>")),
  SHELL(hex("#!/bin/sh\necho hello\n")),
  PHP(hex("<?php echo 1; ?>")),
  TEXT(hex("hello, world\n")),
  PLAYLIST(hex("#EXTM3U\n#EXT-X-TARGETDURATION:6\n#EXTINF:6,\n0.ts\n#EXT-X-ENDLIST\n")),
  PLAYLIST_CRLF(hex("#EXTM3U\r\n#EXT-X-TARGETDURATION:6\r\n#EXTINF:6,\r\n0.ts\r\n")),
  SUBTITLES(hex("WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n")),
  MZ_TEXT(hex("MZ,intensity\n100.1,5\n")),
  JSON(hex("{\"hello\":\"world\"}")),
  NOTHING("00000000000000000000000000000000");

  private final String hex;

  Heads(String hex) {
    this.hex = hex;
  }

  byte[] content() {
    return HexFormat.of().parseHex(hex);
  }

  /** Of AAC: 256 bytes, as its header says. */
  private static String frame() {
    return "fff15080201ffc" + "21".repeat(249);
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
