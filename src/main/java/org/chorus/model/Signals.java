package org.chorus.model;

import java.time.Instant;
import java.util.List;

/**
 * What a report says that survives translation: a row of the table {@code signals}, key {@code
 * reportId}. Lists are sorted by their first field and hold each key once.
 *
 * @param reportId the report
 * @param language the report's language, BCP 47, {@code und} when unknown
 * @param publishedAt when it was published, UTC; null when that is not known to the day
 * @param names what may be names in it, by consonant skeleton
 * @param namePairs two names that stand side by side, key being both skeletons parted by a space
 * @param numbers numbers above 12 that are no years, times of day or telephone numbers, and smaller
 *     ones with decimals; digits only, a point before decimals, multiplied by the word behind them:
 *     million, 億
 * @param dates days it mentions, by date or by a word such as yesterday: {@code 2024-11-18}; a
 *     missing year is that which fits the publication, {@code --11-18} when that is unknown
 * @param leadDate the first of them within the first 600 characters; null when there is none
 * @param places countries it mentions, ISO 3166-1 alpha-2
 * @param terms its words, lower case, with their counts
 * @param grams 4-grams of the text in Latin transliteration, hashed to 0…65535, sorted; a gram that
 *     occurs twice stands twice; none of a report with an embedding
 * @param embedding what its title and lead mean, as {@link Embedding#vector}; null in the profile
 *     {@code light}
 * @param continuationEmbedding what the passage after the lead means, in the same way; null when
 *     there is none, when {@code publishedAt} is null, or when it is not asked for; of a copy as
 *     far as its original has one
 */
public record Signals(
    String reportId,
    String language,
    Instant publishedAt,
    List<Mention> names,
    List<Mention> namePairs,
    List<String> numbers,
    List<String> dates,
    String leadDate,
    List<String> places,
    List<TermCount> terms,
    int[] grams,
    short[] embedding,
    short[] continuationEmbedding) {

  /** The same with other embeddings, or none. */
  public Signals withEmbeddings(short[] lead, short[] continuation) {
    return new Signals(
        reportId,
        language,
        publishedAt,
        names,
        namePairs,
        numbers,
        dates,
        leadDate,
        places,
        terms,
        grams,
        lead,
        continuation);
  }

  /** What another report has that says the same: all but id, language and time are shared. */
  public Signals sharedWith(String otherId, String otherLanguage, Instant otherTime) {
    return new Signals(
        otherId,
        otherLanguage,
        otherTime,
        names,
        namePairs,
        numbers,
        dates,
        leadDate,
        places,
        terms,
        grams,
        embedding,
        otherTime == null ? null : continuationEmbedding);
  }
}
