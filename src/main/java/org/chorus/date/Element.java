package org.chorus.date;

/**
 * A piece of a text that can be part of a date.
 *
 * @param start index in the folded text of its first character
 * @param end index behind its last character, an ordinal ending included
 * @param number its value, 0 for a phrase; −1 when it is too long to be a day or a year
 * @param digits how many digits it has, 0 for a phrase
 * @param ordinal whether an ending marks it as the how-maniest
 * @param meaning what a phrase means; null for a number
 * @param capital whether a phrase is written with a capital
 */
record Element(
    int start, int end, int number, int digits, boolean ordinal, Meaning meaning, boolean capital) {

  static Element number(int start, int end, int value, int digits, boolean ordinal) {
    return new Element(start, end, value, digits, ordinal, null, false);
  }

  static Element phrase(int start, int end, Meaning meaning, boolean capital) {
    return new Element(start, end, 0, 0, false, meaning, capital);
  }

  boolean isNumber() {
    return digits > 0;
  }

  /** Whether it may be the number of a day. */
  boolean isDay() {
    return isShort() && number >= 1 && number <= 31;
  }

  boolean isShort() {
    return digits == 1 || digits == 2;
  }

  boolean isMonth() {
    return meaning != null && meaning.isMonth();
  }

  boolean isConnector() {
    return meaning != null && meaning.isConnector();
  }

  boolean isEra() {
    return meaning != null && meaning.era() != null;
  }

  boolean isWeekday() {
    return meaning != null && meaning.isWeekday();
  }

  /** Whether it may stand between the parts of a date without being one of them. */
  boolean mayBeSkipped() {
    return isConnector() || isEra() || isWeekday();
  }
}
