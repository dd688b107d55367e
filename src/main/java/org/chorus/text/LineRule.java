package org.chorus.text;

import java.util.List;
import java.util.regex.Pattern;

/** What makes a line furniture, by name. */
final class LineRule {
  static final String COMMENTS = "comment-counter";
  static final String SHARE_BAR = "share-bar";
  static final String READ_MORE = "read-more";
  static final String SOURCE = "source";

  private static final int LONGEST_LABEL = 80;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TIME = 120;
  private static final int MOST_NAMES = 4;
  private static final int FEWEST_ENTRIES = 3;
  private static final int LONGEST_ENTRY = 25;

  private static final Pattern BARS = Pattern.compile("[|｜›»•·]| [-–—/] ");
  private static final Pattern MENU_BARS = Pattern.compile("[|｜›»]");
  private static final Pattern COPYRIGHT =
      Pattern.compile("(?:copyright\\b.*[©\\d]|[(（]c[)）]|[©ⓒⒸ]).*", Pattern.CASE_INSENSITIVE);

  /** Where a line of an editor's system begins with a day and a time. */
  private static final Pattern STAMP =
      Pattern.compile("[\\p{Nd}年月日時时分년월일시분:：\\-/.,\\s【\\[(（]+(?:gmt|utc)?\\s*");

  private static final List<Rule> ANYWHERE =
      List.of(
          new Rule("advertisement", (line, folded) -> Furniture.isPhrase("advertisement", folded)),
          new Rule(COMMENTS, CommentLine::isOne),
          new Rule(SHARE_BAR, ShareBar::isOne),
          new Rule("cookie-notice", (line, folded) -> Furniture.begins("cookies", folded)),
          new Rule(READ_MORE, ReadMore::isOne),
          new Rule("subscription", (line, folded) -> Furniture.begins("subscribe", folded)),
          new Rule("copyright", LineRule::isCopyright),
          new Rule("notice", (line, folded) -> Furniture.begins("notice", folded)));

  private static final List<Rule> AT_AN_END =
      List.of(
          new Rule(
              "navigation",
              (line, folded) -> Furniture.isPhrase("navigation", folded) || isMenu(line)),
          new Rule("byline", (line, folded) -> isByline(line)),
          new Rule("time-stamp", LineRule::isTimeStamp),
          new Rule(SOURCE, (line, folded) -> isStampedSource(line)));

  private LineRule() {}

  private interface Test {
    boolean matches(String line, String folded);
  }

  private record Rule(String name, Test test) {}

  /** The rule by which a line is furniture wherever it stands; null for none. */
  static String anywhere(String line) {
    String rule = first(ANYWHERE, line);
    if (rule != null) {
      return rule;
    }
    if (!hasBar(line)) {
      return null;
    }
    String[] parts = BARS.split(line, -1);
    for (String part : parts) {
      String ofPart = first(ANYWHERE, part);
      if (ofPart == null) {
        return null;
      }
      rule = rule == null ? ofPart : rule;
    }
    return rule;
  }

  /** Whether {@link #BARS} would part the line; nearly none has one, and this is faster. */
  private static boolean hasBar(String line) {
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '|', '｜', '›', '»', '•', '·' -> {
          return true;
        }
        case '-', '–', '—', '/' -> {
          if (i > 0
              && i + 1 < line.length()
              && line.charAt(i - 1) == ' '
              && line.charAt(i + 1) == ' ') {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }

  /** The rule by which a line is furniture before or behind the text; null for none. */
  static String atAnEnd(String line) {
    return first(AT_AN_END, line);
  }

  /** Where a label ends; -1 when the line has none. A hyphen inside a word parts nothing. */
  static int separator(String line) {
    int end = Math.min(line.length(), LONGEST_LABEL);
    for (int i = 1; i < end; i++) {
      switch (line.charAt(i)) {
        case '-', '–', '—' -> {
          if (line.charAt(i - 1) == ' ') {
            return i;
          }
        }
        case ':', '：', '|', '>', '»' -> {
          return i;
        }
        default -> {}
      }
    }
    return -1;
  }

  static boolean endsAsSentence(String text) {
    return !text.isEmpty()
        && (text.endsWith(".")
            || text.endsWith("?")
            || text.endsWith("!")
            || CharacterKind.of(text.charAt(text.length() - 1)) == CharacterKind.SENTENCE_END);
  }

  /** A headline may end with a question or exclamation mark, but hardly with a full stop. */
  static boolean endsWithStop(String text) {
    return endsAsSentence(text) && "?!？！؟;".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  private static String first(List<Rule> rules, String line) {
    String folded = Line.folded(line);
    for (Rule rule : rules) {
      if (rule.test.matches(line, folded)) {
        return rule.name;
      }
    }
    return null;
  }

  private static boolean isCopyright(String line, String folded) {
    return COPYRIGHT.matcher(line).matches() || Furniture.beginsOrEnds("copyright", folded);
  }

  /** "Home | News | Sport": short entries and no numbers, as a table would have. */
  private static boolean isMenu(String line) {
    String[] entries = MENU_BARS.split(line, -1);
    if (entries.length < FEWEST_ENTRIES) {
      return false;
    }
    for (String entry : entries) {
      if (entry.strip().length() > LONGEST_ENTRY
          || entry.codePoints().anyMatch(Character::isDigit)) {
        return false;
      }
    }
    return true;
  }

  /** "Text: Ida Crane", or "By Ida Crane" where names are told by their capitals. */
  private static boolean isByline(String line) {
    String inner = line.replaceAll("^[【\\[(（]|[】\\])）]$", "");
    if (inner.length() > LONGEST_NAME || endsAsSentence(inner)) {
      return false;
    }
    int label = separator(inner);
    if (label > 0 && Furniture.isPhrase("byline", Line.folded(inner.substring(0, label)))) {
      return true;
    }
    String[] words = inner.split(" ", -1);
    if (words.length < 3
        || words.length > 1 + MOST_NAMES
        || !Furniture.isPhrase("by", Line.folded(words[0]))) {
      return false;
    }
    for (int i = 1; i < words.length; i++) {
      if (words[i].isEmpty() || !Character.isUpperCase(words[i].codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  /** "Published: 3 August 2023, 06:12". */
  private static boolean isTimeStamp(String line, String folded) {
    return line.length() <= LONGEST_TIME
        && line.codePoints().anyMatch(Character::isDigit)
        && Furniture.beginsWithWord("published", folded);
  }

  private static boolean isStampedSource(String line) {
    String rest = STAMP.matcher(line).lookingAt() ? STAMP.matcher(line).replaceFirst("") : line;
    return rest.length() < line.length() && SourceLine.isOne(rest);
  }
}
