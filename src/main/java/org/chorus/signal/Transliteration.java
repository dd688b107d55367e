package org.chorus.signal;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Words of any script in plain Latin letters, a to z. Latin, Cyrillic and Greek go through small
 * tables that follow the sound (so that Жаир meets Jair); every other script through ICU's {@code
 * Any-Latin; Latin-ASCII}, which is slow and therefore remembered.
 */
final class Transliteration {
  /** The tables' scripts end here: Cyrillic is the last. */
  private static final int LETTERS_END = 0x530;

  private static final String[] LETTERS = letters();
  private static final ThreadLocal<Icu> OTHERS = ThreadLocal.withInitial(Icu::new);

  /**
   * What ICU said, a newer word in the place of an older one. All threads use it, without a lock:
   * an answer never changes, so at worst ICU is asked again.
   */
  private static final Answer[] REMEMBERED = new Answer[1 << 17];

  private Transliteration() {}

  /** {@code word} in a…z and digits, lower case; what has no Latin counterpart is left out. */
  static String latin(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (isPlain(lower)) {
      return lower;
    }
    int slot = (lower.hashCode() * 0x9E3779B1) >>> 15;
    Answer known = REMEMBERED[slot];
    if (known != null && known.word().equals(lower)) {
      return known.latin();
    }
    StringBuilder out = new StringBuilder(lower.length() + 4);
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (isPlain(c)) {
        out.append(c);
      } else if (c < LETTERS_END && LETTERS[c] != null) {
        out.append(LETTERS[c]);
      } else if (isOther(c)) {
        Answer answer = new Answer(lower, OTHERS.get().latin(lower));
        REMEMBERED[slot] = answer;
        return answer.latin();
      }
    }
    return out.toString();
  }

  /** A letter outside the tables' scripts: the whole word is ICU's. */
  private static boolean isOther(char c) {
    return Character.isSurrogate(c) || (c >= LETTERS_END && Character.isLetter(c));
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!isPlain(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Letters that decomposition leaves as they are. Cyrillic й and ї do decompose: to и and і. */
  private static String[] letters() {
    String[] letters = new String[LETTERS_END];
    add(
        letters,
        "æ ae œ oe ø o đ d ð d þ th ł l ß ss ı i ŋ ng ħ h ŧ t ə a ĸ k ſ s ƀ b ɓ b ɗ d ƙ k");
    add(letters, "а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u");
    add(
        letters,
        "ф f х kh ц ts ч ch ш sh щ sh ъ _ ы y ь _ э e ю yu я ya ђ dj ј y љ l њ n ћ ch џ dz");
    add(
        letters,
        "є ye і i ґ g ѕ dz ө o ү u ұ u қ k ғ g ң n һ h ә a җ j ҳ h ҷ j ӣ i ӯ u ѣ e ӏ _ ҡ k ҙ z ҫ s");
    add(letters, "α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ ks ο o π p ρ r σ s ς s");
    add(letters, "τ t υ y φ f χ kh ψ ps ω o");
    return letters;
  }

  private static void add(String[] letters, String pairs) {
    String[] parts = pairs.split(" ", -1);
    for (int i = 0; i < parts.length; i += 2) {
      letters[parts[i].charAt(0)] = parts[i + 1].replace("_", "");
    }
  }

  private record Answer(String word, String latin) {}

  private static final class Icu {
    private static final int LONGEST = 40;
    private final Transliterator anyLatin = Transliterator.getInstance("Any-Latin");
    private final Transliterator latinAscii = Transliterator.getInstance("Latin-ASCII");

    /** What {@link #latinAscii} makes of each character: it looks at no others around it. */
    private final Map<Integer, String> plain = new HashMap<>();

    String latin(String word) {
      int end = word.length();
      if (end > LONGEST) {
        end = LONGEST - (Character.isHighSurrogate(word.charAt(LONGEST - 1)) ? 1 : 0);
      }
      StringBuilder out = new StringBuilder(2 * end);
      anyLatin
          .transliterate(word.substring(0, end))
          .codePoints()
          .forEach(c -> out.append(plain.computeIfAbsent(c, this::plain)));
      return out.toString();
    }

    private String plain(int codePoint) {
      String ascii = latinAscii.transliterate(Character.toString(codePoint));
      StringBuilder out = new StringBuilder(ascii.length());
      ascii
          .toLowerCase(Locale.ROOT)
          .codePoints()
          .filter(c -> c < LETTERS_END && isPlain((char) c))
          .forEach(out::appendCodePoint);
      return out.toString();
    }
  }
}
