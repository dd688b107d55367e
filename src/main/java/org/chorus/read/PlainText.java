package org.chorus.read;

import java.util.regex.Pattern;

/**
 * A plain text file as a report. Its first line is the title only if it looks like one, in any
 * script; all of this must hold:
 *
 * <ul>
 *   <li>it is short: at most 160 characters (60 when most letters are Han, kana or Hangul), and has
 *       at least two words, or four letters of a script without spaces;
 *   <li>it does not end like a sentence or a list (with a full stop of any script, comma, colon,
 *       semicolon), and no full stop of Chinese or Japanese stands inside;
 *   <li>it is no line about the text: no address, no date alone, no short {@code label: value};
 *   <li>a blank line follows, or a line at least half as long again as it is.
 * </ul>
 *
 * A wrong title would cost the body its first sentence, so doubt means none.
 */
final class PlainText {
  private static final int LONGEST = 160;
  private static final int LONGEST_DENSE = 60;
  private static final String CLOSERS = "\"'”’»)]）」』】";
  private static final String NOT_AT_END = ".。．｡।॥։።۔။๚,，、،:：;；؛";
  private static final Pattern DENSE =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}]");
  private static final Pattern UNSPACED =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]");
  private static final Pattern ADDRESS = Pattern.compile("://|\\bwww\\.|\\S@\\S+\\.\\S|[©®]");
  private static final Pattern LABEL =
      Pattern.compile("[\\p{L}\\p{M}]{1,20}(?: [\\p{L}\\p{M}]{1,20})?\\s*[:：].*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private PlainText() {}

  /** The report that a whole file is; null when the file is blank. */
  static Outcome read(String file) {
    String text = RawText.tidy(file);
    if (text == null) {
      return null;
    }
    int lineEnd = text.indexOf('\n');
    if (lineEnd < 0) {
      return report(null, text);
    }
    String line = text.substring(0, lineEnd).strip();
    String after = text.substring(lineEnd + 1);
    return looksLikeTitle(line) && isSetApart(line, after)
        ? report(line, after.strip())
        : report(null, text);
  }

  private static Outcome report(String title, String text) {
    return new Outcome.Found(0, new RawReport(null, null, title, text, null, null, null));
  }

  private static boolean isSetApart(String line, String after) {
    int next = after.indexOf('\n');
    String following = (next < 0 ? after : after.substring(0, next)).strip();
    return following.isEmpty() || 2 * length(following) >= 3 * length(line);
  }

  private static boolean looksLikeTitle(String line) {
    int words = SPACE.split(line).length;
    int letters = (int) line.codePoints().filter(Character::isLetter).count();
    long dense = DENSE.matcher(line).results().count();
    long unspaced = UNSPACED.matcher(line).results().count();
    boolean isShort = length(line) <= (2 * dense > letters ? LONGEST_DENSE : LONGEST);
    boolean enough = letters >= 4 && (words >= 2 || unspaced >= 4);
    return isShort && enough && !endsLikeText(line) && !isAboutTheText(line, words);
  }

  private static boolean endsLikeText(String line) {
    int end = line.length();
    while (end > 0 && CLOSERS.indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean ellipsis = end >= 3 && line.startsWith("...", end - 3);
    return (end > 0 && NOT_AT_END.indexOf(line.charAt(end - 1)) >= 0 && !ellipsis)
        || line.indexOf('。') >= 0;
  }

  private static boolean isAboutTheText(String line, int words) {
    return ADDRESS.matcher(line).find()
        || (words <= 4 && LABEL.matcher(line).matches())
        || Dateline.isDateAlone(line);
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
