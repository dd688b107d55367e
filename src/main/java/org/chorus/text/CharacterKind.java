package org.chorus.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import java.util.Arrays;

/** What a character is to the tokenizer; looked up in a table, since every character is asked. */
enum CharacterKind {
  /** A letter, or a number letter, of a script that writes spaces. */
  LETTER,
  /** A letter or mark of a script that writes no spaces between words. */
  UNSPACED,
  /** A combining mark, or the tatweel, which only stretches a word. */
  MARK,
  DIGIT,
  /** Invisible inside a word: joiners, soft hyphen. */
  INVISIBLE,
  SPACE,
  LINE_END,
  APOSTROPHE,
  /** {@code - . & ·} and their like, which join when a letter or digit follows. */
  JOINER,
  /** A mark that always ends a sentence. */
  SENTENCE_END,
  /** A mark that ends a sentence unless a lower-case letter follows. */
  WEAK_SENTENCE_END,
  OTHER;

  private static final String SENTENCE_ENDS =
      "\u3002\uFF01\uFF1F\uFF0E\uFF61\u061F\u06D4\u0964\u0965\u0589\u0DF4\u0F0D\u0F0E\u104A\u104B"
          + "\u1362\u1367\u1368\u17D4\u17D5\u1803\u1809\u2CF9\uA6F3\uA6F7\uABEB";
  private static final CharacterKind[] BASIC_PLANE = new CharacterKind[0x10000];

  static {
    Arrays.setAll(BASIC_PLANE, CharacterKind::classify);
  }

  static CharacterKind of(int codePoint) {
    return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : classify(codePoint);
  }

  private static CharacterKind classify(int c) {
    return switch (c) {
      case '\n', '\r', 0x0B, '\f', 0x85, 0x2028, 0x2029 -> LINE_END;
      case '\'', 0x2019, 0x2018, 0xFF07 -> APOSTROPHE;
      case '-', '.', '&', 0xB7, 0x05BE, 0x05F3, 0x05F4, 0x2010, 0x2011 -> JOINER;
      case 0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF -> INVISIBLE;
      case 0x0640 -> MARK;
      case '!', '?', 0x2026, 0x203C, 0x203D, 0x2047, 0x2048, 0x2049 -> WEAK_SENTENCE_END;
      default -> SENTENCE_ENDS.indexOf(c) >= 0 ? SENTENCE_END : byCategory(c);
    };
  }

  private static CharacterKind byCategory(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case UCharacterCategory.UPPERCASE_LETTER,
          UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.TITLECASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER,
          UCharacterCategory.LETTER_NUMBER ->
          writesNoSpaces(c) ? UNSPACED : LETTER;
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK ->
          writesNoSpaces(c) ? UNSPACED : MARK;
      case UCharacterCategory.SPACE_SEPARATOR, UCharacterCategory.CONTROL -> SPACE;
      default -> OTHER;
    };
  }

  private static boolean writesNoSpaces(int c) {
    // The long vowel mark of kana belongs to no script by itself.
    return c == 0x30FC
        || switch (UScript.getScript(c)) {
          case UScript.HAN,
              UScript.HIRAGANA,
              UScript.KATAKANA,
              UScript.THAI,
              UScript.LAO,
              UScript.KHMER,
              UScript.MYANMAR ->
              true;
          default -> false;
        };
  }
}
