package org.chorus.date;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a month as CLDR gives it, made ready to be looked for. */
final class MonthName {
  private static final Pattern DIGIT = Pattern.compile("(?<!\\d)\\d(?!\\d)");

  private MonthName() {}

  /** Folded, without the point of an abbreviation and other marks at both ends. */
  static String plain(String name) {
    String folded = FoldedText.fold(name);
    int start = 0;
    int end = folded.length();
    while (end > 0 && isMark(folded.charAt(end - 1))) {
      end--;
    }
    while (start < end && isMark(folded.charAt(start))) {
      start++;
    }
    return folded.substring(start, end);
  }

  /** Whether the name is a number alone, which no text shows to be a month. */
  static boolean isDigitsOnly(String name) {
    return FoldedText.fold(name).chars().noneMatch(c -> Scripts.isLetter((char) c));
  }

  /**
   * How the name may stand in a text: a number in it also with a zero before it, and with its last
   * mark where that is no point (जन॰). None when it is too short to be sure of.
   */
  static Set<String> forms(String name) {
    String plain = plain(name);
    boolean single = plain.length() == 1 && !Scripts.isUnspaced(plain.charAt(0));
    if (plain.isEmpty() || single || isDigitsOnly(plain)) {
      return Set.of();
    }
    Set<String> forms = new TreeSet<>(List.of(plain));
    String folded = FoldedText.fold(name);
    if (folded.startsWith(plain) && !folded.endsWith(".")) {
      forms.add(folded);
    }
    Matcher digit = DIGIT.matcher(plain);
    if (digit.find()) {
      forms.add(digit.replaceFirst("0$0"));
    }
    return forms;
  }

  private static boolean isMark(char c) {
    return !Scripts.isLetter(c) && (c < '0' || c > '9');
  }
}
