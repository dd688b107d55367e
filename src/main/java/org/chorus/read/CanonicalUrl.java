package org.chorus.read;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One spelling for all addresses under which the same report is reached: no scheme ({@code http}
 * and {@code https} are one), no user, host in lower-case ASCII without {@code www.} (sites serve
 * both), no default port, no trailing slash, no fragment (but {@code #!…}, which some sites route
 * by), no parameters that only track the reader, the others sorted; escapes in one spelling.
 */
final class CanonicalUrl {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(https?)://|//)?(?:[^/?#@]*@)?([^/?#:\\s]+)(?::(\\d*))?([^?#]*)(?:\\?([^#]*))?(#.*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOST_WITHOUT_SCHEME = Pattern.compile("[^/?#]+\\.[\\p{L}-]{2,}");

  /** The path of a page has words or a number of its own, or the ending of a document. */
  private static final Pattern PAGE =
      Pattern.compile(
          "https?://[^/?#\\s]+"
              + "(/(?=\\S*?(?:\\d{4}|(?:[-_][^-_/]+){3}|\\.s?html?(?:[?#]|$)))\\S*)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FEED =
      Pattern.compile(
          "(?<![a-z])(?:rss|feeds?|atom)(?![a-z])|\\.(?:xml|rss)\\b", Pattern.CASE_INSENSITIVE);

  /** Beginnings of parameters that say how the reader came, not what is read. */
  private static final Pattern TRACKING_PREFIX =
      Pattern.compile(
          "(?:utm|pk|mtm|piwik|matomo|at|ns|hsa|oly|vero|_hs|__hs|trk|wt)_.*|utm[a-z]+|guce_.*|__?ga.*|_gl");

  private static final Set<String> TRACKING =
      Set.of(
          ("fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh"
                  + " li_fat_id mc_cid mc_eid mkt_tok _hsenc _hsmi wickedid srsltid epik ncid cmpid"
                  + " cmp icid ocid taid s_cid sr_share smid smtyp xtor wtrid ref_src ref_url"
                  + " guccounter spm cvid _openstat yptr soc_src soc_trk feedtype")
              .split(" "));

  private CanonicalUrl() {}

  /**
   * The one spelling of {@code url}; nothing when it is no address on the Web, or only that of a
   * site's front page, which identifies no report.
   */
  static Optional<String> of(String url) {
    Matcher parts = PARTS.matcher(url.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean scheme = parts.group(1) != null || url.strip().startsWith("//");
    if (!scheme && !HOST_WITHOUT_SCHEME.matcher(parts.group(2)).matches()) {
      return Optional.empty();
    }
    String path = withoutSlashes(escapes(parts.group(4)));
    String query = query(parts.group(5));
    String route = parts.group(6) != null && parts.group(6).startsWith("#!") ? parts.group(6) : "";
    if (path.isEmpty() && query.isEmpty() && route.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(host(parts.group(2)) + port(parts.group(3)) + path + query + route);
  }

  /**
   * Whether {@code text} is the full address of what may be one report: neither a front page nor a
   * section or a feed, which many reports share.
   */
  static boolean isOfReport(String text) {
    Matcher page = PAGE.matcher(text);
    return page.matches() && !FEED.matcher(page.group(1)).find() && of(text).isPresent();
  }

  private static String withoutSlashes(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static String host(String host) {
    String lower = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    try {
      lower = IDN.toASCII(lower, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // No valid international name: as it stands it still is the same for the same report.
    }
    return lower.startsWith("www.") && lower.indexOf('.', 4) > 0 ? lower.substring(4) : lower;
  }

  private static String port(String port) {
    boolean usual = port == null || port.isEmpty() || port.equals("80") || port.equals("443");
    return usual ? "" : ":" + port;
  }

  private static String query(String query) {
    if (query == null) {
      return "";
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
            .map(CanonicalUrl::escapes)
            .sorted()
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean tracks(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return TRACKING.contains(name) || TRACKING_PREFIX.matcher(name).matches();
  }

  /**
   * Escapes of unreserved characters undone, all others (and what should be escaped) in capitals.
   */
  private static String escapes(String text) {
    StringBuilder out = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      boolean escaped = b == '%' && i + 2 < bytes.length && hex(bytes, i) >= 0;
      int value = escaped ? hex(bytes, i) : b;
      i += escaped ? 2 : 0;
      if (isUnreserved(value) || (!escaped && value > ' ' && value < 0x7F)) {
        out.append((char) value);
      } else {
        out.append('%')
            .append(Integer.toHexString(0x100 | value).substring(1).toUpperCase(Locale.ROOT));
      }
    }
    return out.toString();
  }

  private static int hex(byte[] bytes, int at) {
    int high = Character.digit(bytes[at + 1], 16);
    int low = Character.digit(bytes[at + 2], 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }

  /** RFC 3986, section 2.3. */
  private static boolean isUnreserved(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }
}
