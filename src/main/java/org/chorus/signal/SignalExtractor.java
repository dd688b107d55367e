package org.chorus.signal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chorus.date.DateMention;
import org.chorus.date.DateReader;
import org.chorus.model.Signals;
import org.chorus.model.TermCount;
import org.chorus.text.Token;
import org.chorus.text.Tokenizer;

/** Takes from a report what survives translation. A pure function that never throws. */
public final class SignalExtractor {
  /** So many characters of title and text are looked at. */
  public static final int TEXT_LENGTH = 6_000;

  private static final int GRAM_LENGTH = 1_500;
  private static final int LEAD_LENGTH = 600;
  private static final int LONGEST_WORD = 60;

  private SignalExtractor() {}

  /**
   * The signals of one report, from the first 6,000 characters of its title and text.
   *
   * @param reportId the report
   * @param language BCP 47, {@code und} when unknown: then only dates that can be read without
   *     knowing it, and English names of countries, are found
   * @param origin when and where it was published
   * @param title null when it has none
   * @param text its body
   * @param grams whether its spelling is taken apart: where embeddings are compared, that would say
   *     nothing new
   * @param foundNames names that something else found in it; when there are any, they are its names
   */
  public static Signals extract(
      String reportId,
      String language,
      Origin origin,
      String title,
      String text,
      boolean grams,
      List<String> foundNames) {
    int gramLength = grams ? GRAM_LENGTH : 0;
    String full = beginning(title == null ? text : title + "\n" + text);
    List<Token> tokens =
        Tokenizer.tokens(full).stream().filter(t -> t.text().length() <= LONGEST_WORD).toList();
    List<DateMention> days =
        DateReader.read(full, origin.context(language)).stream().filter(d -> d.day() > 0).toList();
    Names names = new Names(language);
    foundNames.forEach(names::addFound);
    Map<String, Integer> terms = new TreeMap<>();
    StringBuilder latin = new StringBuilder(2 * GRAM_LENGTH).append(' ');
    PlaceNames.Found places = PlaceNames.of(language).find(full, tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean word = token.kind() == Token.Kind.WORD;
      boolean inGrams = token.end() <= gramLength;
      boolean needed = inGrams || (foundNames.isEmpty() && Names.mayBeName(token));
      String plain = needed ? Transliteration.latin(token.text()) : "";
      if (foundNames.isEmpty()) {
        names.add(token, plain, places.tokens().get(i));
      }
      if (inGrams && !plain.isEmpty()) {
        latin.append(plain).append(' ');
      }
      if (word) {
        terms.merge(Words.normal(token.text()), 1, Integer::sum);
      }
    }
    return new Signals(
        reportId,
        language,
        origin.comparableTime(),
        names.names(),
        names.pairs(),
        Quantities.of(full, tokens, days, language),
        keys(days),
        days.stream()
            .filter(d -> d.start() < LEAD_LENGTH)
            .map(DateMention::key)
            .findFirst()
            .orElse(null),
        List.copyOf(places.codes()),
        terms.entrySet().stream().map(e -> new TermCount(e.getKey(), e.getValue())).toList(),
        grams ? Grams.of(latin) : new int[0],
        null,
        null);
  }

  /** The signals of a report of which nothing is known but the moment it was published. */
  public static Signals extract(
      String reportId, String language, Instant publishedAt, String title, String text) {
    return extract(reportId, language, Origin.at(publishedAt), title, text, true, List.of());
  }

  private static String beginning(String text) {
    int end = Math.min(TEXT_LENGTH, text.length());
    boolean half = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
    String start = text.substring(0, half ? end - 1 : end);
    return Numbers.asciiDigits(start);
  }

  private static List<String> keys(List<DateMention> days) {
    Set<String> keys = new TreeSet<>();
    days.forEach(day -> keys.add(day.key()));
    return List.copyOf(keys);
  }
}
