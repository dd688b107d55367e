package org.chorus.read.html;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** How a page and its article are called: what tells whether something else in it means them. */
final class PageNames {
  private static final Pattern SCHEME =
      Pattern.compile("^(?:https?:)?//", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 2_000;

  /** Headlines are cut for search engines; but what has fewer letters is the same only if equal. */
  private static final int FEWEST_LETTERS = 25;

  private final String host;
  private final Set<String> addresses;
  private final Set<String> titles;

  private PageNames(String host, Set<String> addresses, Set<String> titles) {
    this.host = host;
    this.addresses = addresses;
    this.titles = titles;
  }

  /**
   * The names of a page.
   *
   * @param addresses what its head calls its own address; may be relative
   * @param title what its head calls it; may be null
   */
  static PageNames of(Document page, Collection<String> addresses, String title) {
    String host = host(page.location());
    Stream<String> all = Stream.concat(addresses.stream(), Stream.of(page.location()));
    Stream<Optional<String>> titles =
        Stream.of(
            Optional.ofNullable(title),
            MainHeading.of(page).map(Element::text),
            Optional.of(page.title()));
    return new PageNames(
        host,
        // The front page's address, which some sites give for every page, tells nothing.
        all.map(a -> plain(a, host)).filter(a -> a.indexOf('/') > 0).collect(Collectors.toSet()),
        titles
            .flatMap(Optional::stream)
            .map(PageNames::letters)
            .filter(letters -> !letters.isEmpty())
            .collect(Collectors.toSet()));
  }

  /** Whether an address, which may be relative, is that of the page. */
  boolean isAddress(String address) {
    return addresses.contains(plain(address, host));
  }

  /** Whether a headline is that of the page's article, whole or cut. */
  boolean isTitle(String headline) {
    String letters = letters(headline);
    return titles.contains(letters)
        || (letters.length() >= FEWEST_LETTERS
            && titles.stream().anyMatch(title -> title.startsWith(letters)));
  }

  /** The site of an address with its port; empty when there is none. */
  static String host(String address) {
    String rest = SCHEME.matcher(address).replaceFirst("");
    int end = rest.indexOf('/');
    return end < 0 ? rest : rest.substring(0, end);
  }

  /** An address without what is not the same wherever it stands. */
  private static String plain(String address, String host) {
    String whole = address.strip();
    if (whole.startsWith("/") && !whole.startsWith("//")) {
      whole = "//" + host + whole;
    }
    String rest = SCHEME.matcher(whole).replaceFirst("").replaceFirst("#.*", "");
    String site = host(rest).toLowerCase(Locale.ROOT);
    String path = rest.substring(site.length());
    return site.replaceFirst("^www\\.", "") + path.replaceFirst("/$", "");
  }

  /** The letters and digits of a text in lower case, which are the same however it is set. */
  static String letters(String text) {
    String start = text.substring(0, Math.min(text.length(), LONGEST));
    return Parser.unescapeEntities(start, false)
        .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "")
        .toLowerCase(Locale.ROOT);
  }
}
