package org.chorus.job;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What editors do to a text that they take over; the same seed does the same. */
final class MadeCopies {
  /** A way to change a text. */
  enum Change {
    /** The beginning, nine tenths to three tenths of it. */
    TRUNCATED,
    /** The first half. */
    HALVED,
    /** Paragraphs, in texts of one or two the sentences, in another order. */
    REORDERED,
    /** Bylines, datelines and agency lines before and after. */
    BYLINED,
    /** Other quotation marks, dashes, spaces, capitals, accents, line ends. */
    TYPESET,
    /** Truncated, bylined and typeset. */
    ALL
  }

  /** Han and kana say more in a character. */
  private static final int FEWEST_CHARACTERS = 130;

  private static final int FEWEST_IDEOGRAPHS = 50;
  private static final Pattern IDEOGRAPH =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?。！？।۔؟])\\s*(?=\\S)");
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
  private static final List<String> BEFORE =
      List.of(
          "By Ann Poe\n",
          "Von unserem Korrespondenten Jan Maler\n\n",
          "GENEVA, March 3 (Example Wire) - ",
          "(EW) ",
          "文／本报记者\n",
          "Редакция: ",
          "Par Zoé Martin avec agences\nPublié le 3 mars à 10h12\n");
  private static final List<String> AFTER =
      List.of(
          "\nCopyright Example Wire. All rights reserved.",
          "\n\nMit Material von Example Wire",
          "\nReporting by Ann Poe; editing by Joe Roe",
          "\n（来源：例子社）",
          "\nFollow us for more news from the region.");

  private final Random random;

  MadeCopies(long seed) {
    random = new Random(seed);
  }

  String of(String text, Change change) {
    return switch (change) {
      case TRUNCATED -> truncated(text, 0.3 + 0.6 * random.nextDouble());
      case HALVED -> truncated(text, 0.5);
      case REORDERED -> reordered(text);
      case BYLINED -> bylined(text);
      case TYPESET -> typeset(text);
      case ALL -> bylined(typeset(truncated(text, 0.3 + 0.6 * random.nextDouble())));
    };
  }

  /** Never below what can be told a copy at all. */
  private static String truncated(String text, double share) {
    long ideographs = IDEOGRAPH.matcher(text).results().count();
    int fewest = 2 * ideographs > text.length() ? FEWEST_IDEOGRAPHS : FEWEST_CHARACTERS;
    int end = Math.max(fewest, (int) (share * text.length()));
    return end >= text.length() ? text : text.substring(0, end) + " …";
  }

  private String reordered(String text) {
    List<String> parts = new ArrayList<>(text.lines().toList());
    String between = "\n";
    if (parts.size() < 3) {
      parts = new ArrayList<>(List.of(SENTENCE.split(text, -1)));
      between = " ";
    }
    Collections.shuffle(parts, random);
    return String.join(between, parts);
  }

  private String bylined(String text) {
    return oneOf(BEFORE) + text + oneOf(AFTER);
  }

  private String typeset(String text) {
    List<java.util.function.UnaryOperator<String>> ways =
        List.of(
            t -> t.replace('\'', '’').replaceAll("\"([^\"]*)\"", "“$1”"),
            t -> t.replaceAll("[“”„«»]", "\"").replace('’', '\''),
            t -> t.replace(" - ", " — ").replace("-", "\u2011"),
            t -> t.replace(' ', '\u00A0'),
            t -> t.toUpperCase(Locale.ROOT),
            t -> Normalizer.normalize(t, Normalizer.Form.NFD),
            t -> ACCENTS.matcher(Normalizer.normalize(t, Normalizer.Form.NFD)).replaceAll(""),
            t -> t.replaceAll("(\\p{L}{4})(\\p{L}{4})", "$1\u00AD$2"),
            t -> t.replace("fi", "ﬁ").replace("fl", "ﬂ").replace("...", "…"),
            t -> t.replaceAll("\\R", " ").replaceAll("(.{50}\\S*) ", "$1\n"),
            t -> t.replaceAll("(\\d),(\\d{3})", "$1$2").replaceAll("([A-Z])\\.([A-Z])\\.", "$1$2"));
    return Stream.generate(() -> oneOf(ways))
        .limit(3)
        .reduce(text, (t, way) -> way.apply(t), (a, b) -> b);
  }

  private <T> T oneOf(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
