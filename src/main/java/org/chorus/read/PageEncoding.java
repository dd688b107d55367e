package org.chorus.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a page from the Web: a byte order mark, else what the server or the page itself
 * says, else what its bytes look like. A claim that the bytes contradict is not believed: text that
 * is UTF-8 throughout is UTF-8, and text that is none is not.
 */
final class PageEncoding {
  private static final int CLAIM_BYTES = 1 << 13;
  private static final Pattern CLAIM =
      Pattern.compile(
          "<(?:meta\\b[^>]{0,500}?\\bcharset|\\?xml\\b[^>]{0,100}?\\bencoding)\\s*=\\s*[\"']?\\s*"
              + "([A-Za-z0-9][\\w:.+-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  /** Names that browsers take for more than they say (the Encoding standard of the WHATWG). */
  private static final Map<String, String> WIDER =
      Map.ofEntries(
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("shift-jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("big5", "Big5-HKSCS"));

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private PageEncoding() {}

  /**
   * The text of a page; nothing when it is no text.
   *
   * @param claimed name of the encoding that the server gave; null for none
   */
  static Optional<String> decode(byte[] page, String claimed) {
    Optional<Encoding> detected = EncodingDetector.detect(sample(page));
    if (detected.isEmpty()) {
      return Optional.empty();
    }
    Encoding seen = detected.get();
    Encoding marked =
        EncodingDetector.detect(Arrays.copyOf(page, Math.min(page.length, 4))).orElse(seen);
    if (marked.markBytes() > 0) {
      byte[] rest = Arrays.copyOfRange(page, marked.markBytes(), page.length);
      return Optional.of(marked.decode(rest));
    }
    if (seen.unitBytes() > 1) {
      return Optional.of(seen.decode(page));
    }
    Charset charset =
        Optional.ofNullable(claimed)
            .flatMap(PageEncoding::narrow)
            .or(() -> claim(page))
            .filter(c -> fits(c, page, seen))
            .orElse(seen.charset());
    return Optional.of(new String(page, charset));
  }

  private static boolean fits(Charset claim, byte[] page, Encoding seen) {
    boolean utf8 = claim.equals(StandardCharsets.UTF_8);
    return utf8 ? seen.charset().equals(claim) : !isUtf8(page);
  }

  private static Optional<Charset> claim(byte[] page) {
    int length = Math.min(page.length, CLAIM_BYTES);
    Matcher claim = CLAIM.matcher(new String(page, 0, length, StandardCharsets.ISO_8859_1));
    return claim.find() ? narrow(claim.group(1)) : Optional.empty();
  }

  /** What does not look like UTF-16 or UTF-32 is in neither, whoever says so. */
  private static Optional<Charset> narrow(String name) {
    return charset(name)
        .map(c -> c.name().contains("UTF-16") || c.name().contains("UTF-32") ? UTF_8 : c);
  }

  private static Optional<Charset> charset(String name) {
    String plain = name.strip().replaceAll("^[\"']|[\"']$", "").toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(WIDER.getOrDefault(plain, plain)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What of a page shows its encoding: a page may begin with much that is ASCII. */
  private static byte[] sample(byte[] page) {
    int first = 0;
    while (first < page.length && page[first] >= 0) {
      first++;
    }
    int start = first == page.length || first < Encoding.HEAD_BYTES / 2 ? 0 : first - 64;
    return Arrays.copyOfRange(page, start, Math.min(page.length, start + Encoding.HEAD_BYTES));
  }

  /** Whether there are bytes outside ASCII, and all of them form valid sequences. */
  private static boolean isUtf8(byte[] page) {
    boolean any = false;
    for (int i = 0; i < page.length; i++) {
      if (page[i] < 0) {
        int length = Utf8.sequence(page, i);
        if (length == 0) {
          return false;
        }
        i += length - 1;
        any = true;
      }
    }
    return any;
  }
}
