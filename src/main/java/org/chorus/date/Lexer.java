package org.chorus.date;

import java.util.ArrayList;
import java.util.List;
import org.chorus.date.Meaning.Era;
import org.chorus.date.PhraseTrie.Match;

/** Finds the numbers of a text and the phrases that can be part of a date, in one pass. */
final class Lexer {
  private static final int LONGEST_ORDINAL_ENDING = 4;
  private static final int MOST_DIGITS = 4;
  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final int TEN = 10;

  private final FoldedText text;
  private final PhraseTrie phrases;
  private final List<Element> elements = new ArrayList<>();

  private Lexer(FoldedText text, PhraseTrie phrases) {
    this.text = text;
    this.phrases = phrases;
  }

  static List<Element> elements(FoldedText text, PhraseTrie phrases) {
    Lexer lexer = new Lexer(text, phrases);
    int at = 0;
    while (at < text.length()) {
      at = lexer.next(at);
    }
    return lexer.elements;
  }

  private int next(int at) {
    if (text.isDigit(at)) {
      return number(at);
    }
    if (!text.isLetter(at)) {
      return at + 1;
    }
    char c = text.at(at);
    if (Scripts.isUnspaced(c)) {
      Match match = phrases.longest(text, at);
      return match == null ? (Scripts.isHan(c) ? hanNumber(at) : at + 1) : phrase(at, match);
    }
    return word(at);
  }

  private int phrase(int start, Match match) {
    Era era = match.meaning().era();
    if (era != null && era.firstYear()) {
      elements.add(Element.number(start, match.end(), era.offset() + 1, MOST_DIGITS, false));
      return match.end();
    }
    elements.add(Element.phrase(start, match.end(), match.meaning(), isCapital(start)));
    return match.end();
  }

  private int word(int start) {
    Match match = phrases.longest(text, start);
    if (match != null) {
      return phrase(start, match);
    }
    int end = wordEnd(start);
    Meaning stem = phrases.inflected(text, start, end, MonthEndings.LONGEST);
    if (stem != null) {
      elements.add(Element.phrase(start, end, stem, isCapital(start)));
    }
    return end;
  }

  private int number(int start) {
    if (phrases.beginsWithDigit() && !text.isDigit(start - 1)) {
      Match match = phrases.longest(text, start);
      if (match != null && (match.meaning().isMonth() || !followsElement(start))) {
        return phrase(start, match);
      }
    }
    int end = start;
    int value = 0;
    while (text.isDigit(end)) {
      value = end - start < MOST_DIGITS ? value * TEN + text.at(end) - '0' : -1;
      end++;
    }
    int digits = end - start;
    int behind = Math.max(signEnd(end, value), ordinalEnd(end));
    elements.add(Element.number(start, behind, value, digits, behind > end));
    return behind;
  }

  /** Where the sign of an ordinal ends: 1.º, and 1° (only of the first, others are degrees). */
  private int signEnd(int from, int value) {
    if (text.at(from) == '°') {
      return value == 1 && !text.isLetter(from + 1) ? from + 1 : from;
    }
    boolean sign =
        text.at(from) == '.'
            && from + 1 < text.length()
            && "ºª".indexOf(text.originalAt(from + 1)) >= 0;
    return sign ? from + 2 : from;
  }

  /** In 11月3日前 the 3日前 is not “3 days ago”. */
  private boolean followsElement(int at) {
    return !elements.isEmpty() && elements.get(elements.size() - 1).end() == at;
  }

  /** Where the ending of an ordinal (18th, 18-го, 18ê) ends that begins at {@code from}. */
  private int ordinalEnd(int from) {
    int letters = text.at(from) == '-' || text.at(from) == '\'' ? from + 1 : from;
    if (!isSpacedLetter(letters) || isPartOfDate(letters)) {
      return from;
    }
    int end = letters;
    while (end - letters <= LONGEST_ORDINAL_ENDING && isSpacedLetter(end)) {
      end++;
    }
    boolean isEnding =
        end - letters <= LONGEST_ORDINAL_ENDING
            && !text.isDigit(end)
            && phrases.inflected(text, letters, end, MonthEndings.LONGEST) == null;
    return isEnding ? end : from;
  }

  /** Whether a month, an era or a connecting word follows the digits at once: 18nov. */
  private boolean isPartOfDate(int at) {
    Match match = phrases.longest(text, at);
    return match != null
        && (match.meaning().isMonth()
            || match.meaning().isConnector()
            || match.meaning().era() != null);
  }

  private boolean isSpacedLetter(int at) {
    char c = text.at(at);
    return Scripts.isLetter(c) && !Scripts.isUnspaced(c) && !Scripts.isHangul(c);
  }

  /** A number in Han digits before the mark of a year or a day: 二〇二四年, 十八日. */
  private int hanNumber(int start) {
    int end = start;
    while (end - start <= MOST_DIGITS && isHanDigit(text.at(end))) {
      end++;
    }
    int value = end == start ? -1 : hanValue(start, end);
    if (value <= 0 || "年日号號".indexOf(text.at(end)) < 0 || isHanDigit(text.at(start - 1))) {
      return start + 1;
    }
    elements.add(Element.number(start, end, value, Integer.toString(value).length(), false));
    return end;
  }

  private static boolean isHanDigit(char c) {
    return c == '十' || c == '零' || HAN_DIGITS.indexOf(c) >= 0;
  }

  /** The value of a year digit by digit, or of a number below a hundred; −1 for any other. */
  private int hanValue(int start, int end) {
    int value = 0;
    int tens = 0;
    for (int i = start; i < end; i++) {
      char c = text.at(i);
      if (c == '十') {
        if (tens > 0 || i > start + 1) {
          return -1;
        }
        tens = value == 0 ? TEN : value * TEN;
        value = 0;
      } else {
        value = value * TEN + Math.max(0, HAN_DIGITS.indexOf(c));
      }
    }
    return tens == 0 || value < TEN ? tens + value : -1;
  }

  private int wordEnd(int start) {
    int end = start;
    while (text.isLetter(end) && !Scripts.isUnspaced(text.at(end))) {
      end++;
    }
    return end;
  }

  private boolean isCapital(int at) {
    int first = text.originalAt(at);
    return Character.isUpperCase(first) || Character.isTitleCase(first);
  }
}
