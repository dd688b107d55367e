package org.chorus.date;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The country that the name of a site belongs to, told by its top-level domain. */
public final class PublisherCountry {
  /** The country when none can be told. */
  public static final String UNKNOWN = "";

  private static final int MOST_CHARS = 300;
  private static final Pattern HOST =
      Pattern.compile(
          "(?:[a-z]+:)?(?://)?(?:[^/?#@\\s]*@)?([^/?#:@\\s]+\\.[a-z]{2})\\.?(?:[:/?#].*)?");

  /** Domains of countries that are sold as words, to anybody. */
  private static final Set<String> SOLD =
      Set.of(
          "ad", "ai", "as", "bz", "cc", "cd", "co", "dj", "fm", "gg", "gl", "io", "la", "ly", "me",
          "ms", "nu", "sc", "sr", "st", "su", "tk", "to", "tv", "vc", "ws");

  /** Under these only the country's own people register. */
  private static final Pattern OWN =
      Pattern.compile(".*\\.(?:ac|co|com|edu|gob|gov|net|org)\\.[a-z]{2}");

  private static final Set<String> COUNTRIES = Set.of(ULocale.getISOCountries());

  private PublisherCountry() {}

  /**
   * The country of a report, ISO 3166-1 alpha-2; empty when neither tells it.
   *
   * @param url its address; null when unknown
   * @param publisher who published it, perhaps by the name of a site; null when unknown
   */
  public static String of(String url, String publisher) {
    String byUrl = of(url);
    return byUrl.isEmpty() ? of(publisher) : byUrl;
  }

  private static String of(String address) {
    if (address == null) {
      return UNKNOWN;
    }
    String beginning = address.strip().toLowerCase(Locale.ROOT);
    Matcher host = HOST.matcher(beginning.substring(0, Math.min(MOST_CHARS, beginning.length())));
    if (!host.matches()) {
      return UNKNOWN;
    }
    String name = host.group(1);
    String domain = name.substring(name.length() - 2);
    if (SOLD.contains(domain) && !OWN.matcher(name).matches()) {
      return UNKNOWN;
    }
    String country = domain.equals("uk") ? "GB" : domain.toUpperCase(Locale.ROOT);
    return COUNTRIES.contains(country) ? country : UNKNOWN;
  }
}
