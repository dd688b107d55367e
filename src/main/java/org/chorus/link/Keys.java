package org.chorus.link;

import java.util.function.Consumer;
import org.chorus.model.Signals;
import org.chorus.model.Statistic;

/** The keys of a report, each once, by family. */
public final class Keys {
  /** The family word of the rows that count the reports themselves. */
  public static final String REPORTS = "reports";

  private Keys() {}

  /**
   * A key as people read it, and as counts know it.
   *
   * @param family what it is
   * @param language the language it is counted in; empty for families that know none
   * @param text the key
   * @param hash its identity in {@link Frequencies}
   */
  public record NamedKey(Family family, String language, String text, long hash) {}

  /** All keys of {@code signals} but the grams. */
  public static void forEach(Signals signals, Consumer<NamedKey> consumer) {
    forEach(ReportKeys.of(signals), consumer);
  }

  /** All of them. */
  static void forEach(ReportKeys report, Consumer<NamedKey> consumer) {
    for (String name : report.names()) {
      consumer.accept(named(Family.NAMES, "", name));
    }
    for (String pair : report.namePairs()) {
      consumer.accept(named(Family.NAME_PAIRS, "", pair));
    }
    for (String number : report.numbers()) {
      consumer.accept(named(Family.NUMBERS, "", number));
    }
    report.dates().stream()
        .map(Keys::dayOfYear)
        .distinct()
        .forEach(day -> consumer.accept(named(Family.DATES, "", day)));
    for (String place : report.places()) {
      consumer.accept(named(Family.PLACES, "", place));
    }
    String language = language(report);
    for (String term : report.terms()) {
      consumer.accept(named(Family.TERMS, language, term));
    }
  }

  /** The identity of the key that a row of counts is about; the row is not one of reports. */
  public static long hash(Statistic row) {
    Family family =
        Family.of(row.family())
            .orElseThrow(() -> new IllegalArgumentException("no family of keys: " + row.family()));
    return named(family, row.language(), row.key()).hash();
  }

  /** The identity of a word among those of its language. */
  public static long hashOfTerm(String language, String term) {
    return Key.hash(Family.TERMS, language, term);
  }

  /** The key that {@code text} stands for. */
  private static NamedKey named(Family family, String language, String text) {
    long hash =
        family == Family.GRAMS
            ? Key.hash(family, Integer.parseInt(text))
            : Key.hash(family, language, text);
    return new NamedKey(family, language, text, hash);
  }

  /** The language whose words a report's are counted with: varieties count as one. */
  public static String language(Signals signals) {
    return withoutVariety(signals.language());
  }

  static String language(ReportKeys report) {
    return withoutVariety(report.language());
  }

  private static String withoutVariety(String tag) {
    int end = tag.indexOf('-');
    return end < 0 ? tag : tag.substring(0, end);
  }

  /** Month and day of a date with or without its year: {@code --11-18}. */
  static String dayOfYear(String date) {
    return "--" + date.substring(date.length() - 5);
  }
}
