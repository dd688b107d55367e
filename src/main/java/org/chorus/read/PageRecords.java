package org.chorus.read;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chorus.date.DateContext;
import org.chorus.model.RejectionReason;
import org.chorus.read.html.WebPage;

/** Reports out of pages of the Web. */
final class PageRecords {
  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_DATE = 100;
  private static final Pattern TIME_FIRST =
      Pattern.compile("^(\\p{Nd}{1,2}:\\p{Nd}{2})\\s*[,|–—-]\\s*(.*)$");
  private static final Pattern TIME_LAST =
      Pattern.compile("[,\\s|–—-]+\\p{Nd}{1,2}[:.]\\p{Nd}{2}\\s*$");
  private static final Pattern WEB =
      Pattern.compile(
          "(https?:)//(?:[^/?#@]*@)?([^/?#:\\s]+)(?::\\d*)?.*", Pattern.CASE_INSENSITIVE);

  private PageRecords() {}

  /**
   * What is known of a document beside its content.
   *
   * @param address where it was found; null when unknown
   * @param charset its encoding, as the server says; null when it does not
   * @param language its language, as the server says; null when it does not
   */
  record Origin(String address, String charset, String language) {
    /** Nothing is known. */
    static final Origin UNKNOWN = new Origin(null, null, null);

    Origin {
      boolean usable = address != null && address.length() <= LONGEST_ADDRESS;
      address = usable && WEB.matcher(address).matches() ? address : null;
    }
  }

  /** The report in an HTML page, or why there is none. */
  static Outcome page(long position, byte[] content, Origin origin) {
    if (origin.address() != null && CanonicalUrl.of(origin.address()).isEmpty()) {
      return rejected(position, RejectionReason.NO_ARTICLE, "the front page of a site", origin);
    }
    Optional<String> html = PageEncoding.decode(content, origin.charset());
    if (html.isEmpty()) {
      String kind = Signature.of(content).map(k -> "it looks like " + k).orElse("it is no text");
      return rejected(position, RejectionReason.NOT_HTML, kind, origin);
    }
    String address = origin.address() == null ? "" : origin.address();
    WebPage.Result result = WebPage.of(html.get(), address);
    if (result instanceof WebPage.NoArticle none) {
      return rejected(position, RejectionReason.NO_ARTICLE, none.why(), origin);
    }
    return article(position, ((WebPage.Article) result).page(), origin);
  }

  /** The report in a plain text that was made of a page, or why there is none. */
  static Outcome text(long position, byte[] content, Origin origin) {
    Optional<String> text = PageEncoding.decode(content, origin.charset());
    if (text.isEmpty()) {
      return rejected(position, RejectionReason.NOT_HTML, "it is no text", origin);
    }
    if (!(PlainText.read(text.get()) instanceof Outcome.Found found)) {
      return rejected(position, RejectionReason.MISSING_TEXT, null, origin);
    }
    RawReport raw = found.report();
    return new Outcome.Found(
        position,
        new RawReport(
            null,
            origin.address(),
            raw.title(),
            raw.text(),
            null,
            host(origin.address()),
            name(origin.language())));
  }

  /** A rejection whose detail names the page. */
  static Outcome rejected(long position, RejectionReason reason, String why, Origin origin) {
    String where = origin.address() == null ? "" : origin.address();
    String both = why == null ? where : where.isEmpty() ? why : why + ": " + where;
    return new Outcome.Rejected(position, reason, RawText.excerpt(both), null);
  }

  private static Outcome article(long position, WebPage page, Origin origin) {
    String text = RawText.tidy(page.text());
    if (text == null) {
      return rejected(position, RejectionReason.NO_ARTICLE, "no main text", origin);
    }
    String address = address(page.addresses(), origin.address());
    String publisher = name(page.publisher());
    String language = name(page.language());
    String given = language == null ? name(origin.language()) : language;
    String site =
        publisher == null ? host(origin.address() == null ? address : origin.address()) : publisher;
    DateContext context = PublicationDate.context(given, address, site);
    return new Outcome.Found(
        position,
        new RawReport(
            null,
            address,
            page.title() == null ? null : RawText.line(page.title()),
            text,
            date(page, context),
            site,
            given));
  }

  /** The first date given to machines; else the first line that readers see as a date. */
  private static String date(WebPage page, DateContext context) {
    Stream<String> lines =
        page.shownDates().stream()
            .filter(line -> line.length() <= LONGEST_DATE)
            .map(line -> TIME_FIRST.matcher(line).replaceFirst("$2, $1"))
            .filter(line -> isDateAlone(line, context));
    return Stream.concat(page.dates().stream(), lines)
        .filter(date -> MetadataDate.of(date, context).isPresent())
        .findFirst()
        .map(RawText::line)
        .orElse(null);
  }

  private static boolean isDateAlone(String line, DateContext context) {
    return Dateline.of(TIME_LAST.matcher(line).replaceFirst("") + "\n", context).isPresent();
  }

  /** The first address that is one of a page; many sites give that of their front page. */
  private static String address(List<String> addresses, String found) {
    return addresses.stream()
        .filter(address -> address.length() <= LONGEST_ADDRESS)
        .flatMap(address -> absolute(address.strip(), found).stream())
        .filter(address -> WEB.matcher(address).matches() && CanonicalUrl.of(address).isPresent())
        .findFirst()
        .orElse(found);
  }

  private static Optional<String> absolute(String address, String base) {
    if (WEB.matcher(address).matches()) {
      return Optional.of(address);
    }
    Matcher site = WEB.matcher(base == null ? "" : base);
    if (!site.matches()) {
      return Optional.empty();
    }
    if (address.startsWith("//")) {
      return Optional.of(site.group(1) + address);
    }
    try {
      return Optional.of(URI.create(base).resolve(address).toString());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The site of an address, without {@code www.}; null when it is none on the Web. */
  static String host(String address) {
    Matcher site = WEB.matcher(address == null ? "" : address);
    return site.matches()
        ? site.group(2).toLowerCase(Locale.ROOT).replaceFirst("^www\\.(?=.*\\.)", "")
        : null;
  }

  private static String name(String name) {
    return name == null || name.length() > LONGEST_NAME ? null : RawText.line(name);
  }
}
