package org.chorus.date;

import java.time.LocalDate;

/**
 * What is known of a text whose dates are read.
 *
 * @param language BCP 47; {@code und} when unknown: then month names count that mean one month in
 *     nearly all languages
 * @param country where it was published, ISO 3166-1 alpha-2; empty when unknown
 * @param published the day it was published; null when unknown
 * @param exact whether that day is known, and not only its month
 */
public record DateContext(String language, String country, LocalDate published, boolean exact) {
  /** Nothing is known. */
  public static final DateContext UNKNOWN = new DateContext("und", "", null, false);

  /** A text of which only language and country are known. */
  public static DateContext of(String language, String country) {
    return new DateContext(language, country, null, false);
  }
}
