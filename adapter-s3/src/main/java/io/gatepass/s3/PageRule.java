package io.gatepass.s3;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/** One rule for pages, of ours or of anybody. */
record PageRule(Element element) {

  boolean isOurs() {
    return Xml.values(element, "ID").contains(PageNeeds.ID);
  }

  /** Everything that is needed, to the pages of that origin. */
  boolean lets(String origin, PageNeeds needs) {
    return Xml.values(element, "AllowedOrigin").stream().anyMatch(one -> matches(one, origin))
        && takesAll(needs);
  }

  /** Everything that is needed, to pages of whatever origins. */
  boolean takesAll(PageNeeds needs) {
    return Xml.values(element, "AllowedMethod").containsAll(PageNeeds.METHODS)
        && all("AllowedHeader", needs.headers())
        && all("ExposeHeader", PageNeeds.EXPOSED);
  }

  private boolean all(String name, List<String> wanted) {
    List<String> given = Xml.values(element, name).stream().map(PageRule::lower).toList();
    return wanted.stream()
        .map(PageRule::lower)
        .allMatch(header -> given.stream().anyMatch(one -> matches(one, header)));
  }

  /** A rule may have one asterisk, for any number of characters. */
  private static boolean matches(String pattern, String text) {
    int star = pattern.indexOf('*');
    return star < 0
        ? pattern.equals(text)
        : text.length() >= pattern.length() - 1
            && text.startsWith(pattern.substring(0, star))
            && text.endsWith(pattern.substring(star + 1));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Takes nothing away: another gateway's pages may be in it too. */
  void extend(PageNeeds needs) {
    Set<String> given = new HashSet<>(Xml.values(element, "AllowedOrigin"));
    add("AllowedOrigin", needs.origins().stream().filter(given::add).toList());
  }

  private void add(String name, Iterable<String> values) {
    for (String value : values) {
      Xml.add(element, name, value);
    }
  }

  static void append(Element root, PageNeeds needs) {
    Element added = Xml.add(root, "CORSRule");
    Xml.add(added, "ID", PageNeeds.ID);
    PageRule rule = new PageRule(added);
    rule.add("AllowedOrigin", needs.origins());
    rule.add("AllowedMethod", PageNeeds.METHODS);
    rule.add("AllowedHeader", needs.headers());
    rule.add("ExposeHeader", PageNeeds.SHOWN);
    Xml.add(added, "MaxAgeSeconds", PageNeeds.SECONDS);
  }
}
