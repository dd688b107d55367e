package org.chorus.link;

import java.io.Serializable;
import java.time.Instant;

/**
 * What is compared of a report: its signals weighed by their rarity, about 8 KB for an article.
 *
 * @param reportId the report
 * @param language the language whose words {@code terms} are; {@code und} when unknown
 * @param publishedAt seconds since 1970, {@link #UNDATED} when unknown
 * @param names weights in 1/{@link #UNIT} of a vector of length 1
 * @param namePairs weights: idf in thousandths, as in {@code numbers}, {@code dates} and {@code
 *     places}
 * @param numbers see {@code namePairs}
 * @param dates keys without their years, forms with them
 * @param leadDate the first date of the beginning, {@code 2024-11-18} or {@code --11-18}; null when
 *     there is none
 * @param places see {@code namePairs}
 * @param terms weights as in {@code names}
 * @param grams 0…65535, sorted as unsigned 16-bit numbers
 * @param gramWeights weights as in {@code names}
 * @param nameRarities of each of {@code names}, weights as in {@code namePairs}
 * @param meaning the centred embedding of title and lead, {@link Meaning#UNIT} to 1; null without
 *     one
 * @param continuation that of the passage after the lead; null when there is none
 */
public record Profile(
    String reportId,
    String language,
    long publishedAt,
    Bag names,
    Bag namePairs,
    Bag numbers,
    Bag dates,
    String leadDate,
    Bag places,
    Bag terms,
    short[] grams,
    short[] gramWeights,
    int[] nameRarities,
    short[] meaning,
    short[] continuation)
    implements Serializable {
  /** In place of a publication time that is unknown. */
  public static final long UNDATED = Long.MIN_VALUE;

  /** Length 1 of a quantised vector. */
  static final int UNIT = 30_000;

  /** A publication time as it stands in a profile; null for one that is unknown. */
  public static long secondsOf(Instant publishedAt) {
    return publishedAt == null ? UNDATED : publishedAt.getEpochSecond();
  }

  boolean dated() {
    return publishedAt != UNDATED;
  }
}
