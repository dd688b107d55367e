package org.chorus.text;

/** What stands between two tokens: nothing that counts, punctuation, or the end of a sentence. */
enum Gap {
  /** Spaces, apostrophes, or the point of an initial or ordinal. */
  NONE,
  CHUNK,
  SENTENCE;

  /** The gap in {@code text} between {@code before} and the token that begins at {@code start}. */
  static Gap of(String text, Token before, int start) {
    boolean lowerCase = Character.isLowerCase(text.codePointAt(start));
    Gap gap = NONE;
    for (int at = before.end(); at < start; at++) {
      char c = text.charAt(at);
      switch (CharacterKind.of(c)) {
        case LINE_END, SENTENCE_END -> {
          return SENTENCE;
        }
        case WEAK_SENTENCE_END -> {
          if (!lowerCase) {
            return SENTENCE;
          }
          gap = CHUNK;
        }
        case SPACE, APOSTROPHE, INVISIBLE, MARK -> {}
        case JOINER -> {
          if (c != '.' || at > before.end() || !abbreviates(before)) {
            if (c == '.' && !lowerCase && endsSentence(text, at + 1)) {
              return SENTENCE;
            }
            gap = CHUNK;
          }
        }
        default -> gap = CHUNK;
      }
    }
    return gap;
  }

  /** A point inside {@code 18.11.2024} or before a digit ends nothing. */
  private static boolean endsSentence(String text, int next) {
    return CharacterKind.of(text.codePointAt(next)) != CharacterKind.DIGIT;
  }

  /**
   * Initials ({@code J. Smith, U.S. law}), ordinals ({@code 18. November}) and titles without a
   * vowel ({@code Mr. Dr. St.}): their point ends no sentence.
   */
  private static boolean abbreviates(Token before) {
    String word = before.text();
    if (before.kind() == Token.Kind.NUMBER) {
      return word.length() <= 2;
    }
    int last = word.lastIndexOf('.') + 1;
    int letters = word.length() - last;
    if (letters == 1) {
      int letter = word.codePointAt(last);
      return Character.isUpperCase(letter) || Character.isLowerCase(letter);
    }
    return letters <= 3 && before.capitalised() && word.chars().noneMatch(Gap::isVowel);
  }

  private static boolean isVowel(int c) {
    return c > 'z' || "aeiouyAEIOUY".indexOf(c) >= 0;
  }
}
