package io.gatepass.app.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;

/** Text of others, in which PostgreSQL takes every character but U+0000. */
final class Text {
  private Text() {}

  static String shown(String any) {
    return any.replace('\0', '\uFFFD');
  }

  /** Sorts not after it. */
  static String before(String any) {
    int end = any.indexOf('\0');
    return end < 0 ? any : any.substring(0, end);
  }

  static String kept(String any) {
    return URLEncoder.encode(any, UTF_8);
  }

  static String original(String kept) {
    return URLDecoder.decode(kept, UTF_8);
  }
}
