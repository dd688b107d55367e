package org.chorus.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.BitSet;

/** Which characters a reader sees, and in which form. */
final class Characters {
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Characters of the basic plane that are shown as they are, whatever stands before them. */
  private static final BitSet PLAIN = new BitSet();

  static {
    TracedText nothing = new TracedText(0);
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      PLAIN.set(c, shown(c, nothing) == c);
    }
  }

  private Characters() {}

  /** Line ends become {@code \n}, spaces a blank, and what nobody sees is left out. */
  static TracedText visible(TracedText text) {
    int plain = plainEnd(text, 0);
    if (plain == text.length()) {
      return text;
    }
    TracedText visible = new TracedText(text.length());
    visible.append(text, 0, plain);
    for (int i = plain; i < text.length(); i = plain) {
      int c = text.codePointAt(i);
      int shown = shown(c, visible);
      if (shown >= 0) {
        visible.appendCodePoint(shown, text.origin(i));
      }
      int next = i + Character.charCount(c);
      plain = plainEnd(text, next);
      visible.append(text, next, plain);
    }
    return visible;
  }

  /** Where the characters from {@code start} on end that are shown as they are. */
  private static int plainEnd(TracedText text, int start) {
    int end = start;
    while (end < text.length() && PLAIN.get(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** What stands for {@code c} behind {@code before}; -1 when nothing does. */
  static int shown(int c, TracedText before) {
    if (c > ' ' && c < 0x7F) {
      return c;
    }
    return switch (CharacterKind.of(c)) {
      case LINE_END -> '\n';
      case SPACE -> c == ' ' || c == '\t' || !Character.isISOControl(c) ? ' ' : -1;
      case INVISIBLE -> isJoiner(c) && needsJoiner(before) ? c : -1;
      case OTHER -> isVisible(c) ? c : -1;
      default -> c;
    };
  }

  /** The composed form; every character keeps the origin of where its composition began. */
  static TracedText composed(TracedText text) {
    String plain = text.toString();
    if (NFC.isNormalized(plain)) {
      return text;
    }
    TracedText composed = new TracedText(text.length());
    int start = 0;
    for (int i = 1; i <= plain.length(); i++) {
      if (i == plain.length() || NFC.hasBoundaryBefore(plain.codePointAt(i))) {
        String piece = NFC.normalize(plain.substring(start, i));
        for (int k = 0; k < piece.length(); k++) {
          composed.append(piece.charAt(k), text.origin(start));
        }
        start = i;
      }
    }
    return composed;
  }

  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }

  /** Joiners shape letters in Arabic, Syriac, Mongolian and the scripts of India's family. */
  private static boolean needsJoiner(TracedText before) {
    if (before.length() == 0) {
      return false;
    }
    char last = before.charAt(before.length() - 1);
    return (last >= 0x0600 && last < 0x10A0) || (last >= 0x1780 && last < 0x18B0);
  }

  private static boolean isVisible(int c) {
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.CONTROL,
          UCharacterCategory.SURROGATE,
          UCharacterCategory.PRIVATE_USE ->
          false;
      case UCharacterCategory.FORMAT ->
          UCharacter.hasBinaryProperty(c, UProperty.PREPENDED_CONCATENATION_MARK);
      default -> c != 0xFFFC && !UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT);
    };
  }
}
