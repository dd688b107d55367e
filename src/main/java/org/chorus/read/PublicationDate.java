package org.chorus.read;

import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.util.Optional;
import org.chorus.date.DateContext;
import org.chorus.date.PublisherCountry;
import org.chorus.language.LanguageIdentifier;

/**
 * When a report was published: what its source says in a field of its own, else its address, else
 * the date that its text, or its headline, begins with.
 *
 * @param at null when unknown
 * @param from what it rests on: {@code metadata, url, text, none}
 * @param precision {@code second, day, month}; null when unknown
 */
record PublicationDate(Instant at, String from, String precision) {
  /**
   * @param given what {@link #given} says, which may be costly to find out
   */
  static PublicationDate of(RawReport raw, Optional<Dated> given) {
    DateContext context = context(raw.language(), raw.url(), raw.publisher());
    return given
        .map(dated -> of(dated, "metadata"))
        .or(() -> Optional.ofNullable(raw.url()).flatMap(UrlDate::of).map(d -> of(d, "url")))
        .or(() -> Dateline.of(raw.text(), context).map(d -> of(d, "text")))
        .or(
            () ->
                Optional.ofNullable(raw.title())
                    .flatMap(title -> Dateline.of(title, context))
                    .map(d -> of(d, "text")))
        .orElse(new PublicationDate(null, "none", null));
  }

  /** The date that the source gives in a field of its own. */
  static Optional<Dated> given(RawReport raw) {
    if (raw.date() == null) {
      return Optional.empty();
    }
    Optional<Dated> claimed = given(raw, raw.language());
    return claimed.isPresent() ? claimed : given(raw, languageOf(raw));
  }

  private static Optional<Dated> given(RawReport raw, String language) {
    return MetadataDate.of(raw.date(), context(language, raw.url(), raw.publisher()));
  }

  /** What the text is in: what it is dated in, too, where the source does not say or is wrong. */
  private static String languageOf(RawReport raw) {
    return LanguageIdentifier.identify(raw.title(), raw.text()).language();
  }

  /** What is known before anything is read: the language that the source claims, its country. */
  static DateContext context(String language, String url, String publisher) {
    String tag = language == null ? "und" : LanguageTag.normalise(language);
    String country = PublisherCountry.of(url, publisher);
    return DateContext.of(
        tag, country.isEmpty() ? ULocale.forLanguageTag(tag).getCountry() : country);
  }

  private static PublicationDate of(Dated dated, String from) {
    return new PublicationDate(dated.at(), from, dated.precision().word());
  }
}
