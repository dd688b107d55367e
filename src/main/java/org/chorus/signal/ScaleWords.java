package org.chorus.signal;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.CompactDecimalFormat;
import com.ibm.icu.text.CompactDecimalFormat.CompactStyle;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.chorus.date.Locales;

/**
 * The words of one language that multiply the number before them, million or lakh, as CLDR's
 * compact number formats have them, with the endings that languages give them; and the signs for
 * powers of ten thousand in East Asia, which may follow one another (千万).
 */
final class ScaleWords {
  private static final Map<String, ScaleWords> KNOWN = new ConcurrentHashMap<>();
  private static final int HIGHEST_POWER = 14;

  /** Numbers of every plural class there is. */
  private static final int[] COUNTS = {1, 2, 3, 5, 21};

  private static final int SHORTEST = 2;
  private static final int LEAST_STEM = 5;
  private static final int LONGEST = 24;
  private static final int LONGEST_ENDING = 3;

  /** Scripts (UScript) without blanks between words. */
  private static final BitSet UNSPACED = new BitSet();

  static {
    UNSPACED.set(UScript.THAI);
    UNSPACED.set(UScript.LAO);
    UNSPACED.set(UScript.KHMER);
    UNSPACED.set(UScript.MYANMAR);
  }

  /**
   * What CLDR lacks, writes as digits, or spells with other marks than newspapers do: a language,
   * then words and their powers of ten.
   */
  private static final String MORE =
      """
      en lakh 5 lakhs 5 crore 7 crores 7 tn 12 bn 9 mn 6
      fr md 9 mds 9
      sw elfu 3 laki 5 milioni 6 bilioni 9
      zh 十 1 百 2 千 3
      ja 十 1 百 2 千 3
      ko 십 1 백 2 천 3
      hi हजार 3 करोड 7
      pa ਹਜਾਰ 3
      ta லட்சம் 5 இலட்சம் 5 லட்ச 5 கோடி 7
      te లక్ష 5 లక్షలు 5 లక్షల 5 కోటి 7 కోట్లు 7 కోట్ల 7 వేల 3
      kn ಲಕ್ಷ 5 ಕೋಟಿ 7
      ml ലക്ഷം 5 കോടി 7
      as শত 2 কোটি 7
      it mld 9 mln 6
      hr mlrd 9 mln 6
      bs mlrd 9 mln 6
      sr млрд 9 млн 6 mlrd 9 mln 6
      el εκατ 6 δισ 9 δισεκ 9
      am ሺህ 3
      ar ألفا 3 ألفاً 3 ألفًا 3 الف 3 الفا 3 الاف 3
      """;

  /** What may stand between a number and its scale: 25 de milioane. */
  private static final String PARTICLE = "de";

  /** What follows 千 in the names of units: kilometre, kilogram, kilowatt. */
  private static final String UNITS = "米克瓦卡赫伏";

  /** Millionaires are no millions: Millionär, miljonair, milionar. */
  private static final Pattern OWNER = Pattern.compile("n?[aäæá]i?r");

  private static final ThreadLocal<BreakIterator> WORDS =
      ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

  private final Map<String, BigDecimal> scales = new HashMap<>();
  private boolean hasParticle;

  private ScaleWords(ULocale locale) {
    for (CompactStyle style : CompactStyle.values()) {
      CompactDecimalFormat format = CompactDecimalFormat.getInstance(locale, style);
      for (int power = 3; power <= HIGHEST_POWER; power++) {
        for (int count : COUNTS) {
          BigDecimal number = BigDecimal.valueOf(count).scaleByPowerOfTen(power);
          add(format.format(number), number, style == CompactStyle.LONG);
        }
      }
    }
    MORE.lines()
        .map(line -> line.split(" ", -1))
        .filter(fields -> fields[0].equals(locale.getLanguage()))
        .forEach(this::addMore);
  }

  private void addMore(String[] fields) {
    for (int i = 1; i < fields.length; i += 2) {
      int power = Integer.parseInt(fields[i + 1]);
      scales.put(Words.normal(fields[i]), BigDecimal.ONE.scaleByPowerOfTen(power));
    }
  }

  /** The words of {@code language}; nothing where CLDR does not know it. */
  static Optional<ScaleWords> of(String language) {
    return Locales.known(language)
        .map(locale -> KNOWN.computeIfAbsent(locale.getName(), l -> new ScaleWords(locale)));
  }

  /**
   * A scale in a text.
   *
   * @param factor what it multiplies by
   * @param end offset behind it
   */
  record Scale(BigDecimal factor, int end) {}

  /** The scale that begins at {@code at}, perhaps of two words (mil millones); or nothing. */
  Optional<Scale> at(String text, int at) {
    if (at < text.length() && isWideSign(text.charAt(at))) {
      return signs(text, at);
    }
    boolean particle =
        hasParticle && text.regionMatches(true, at, PARTICLE + " ", 0, PARTICLE.length() + 1);
    Optional<Scale> first = word(text, particle ? at + PARTICLE.length() + 1 : at);
    if (first.isEmpty() || !text.startsWith(" ", first.get().end())) {
      return first;
    }
    Optional<Scale> second =
        word(text, first.get().end() + 1)
            .filter(scale -> scale.factor().compareTo(first.get().factor()) > 0);
    return second.isEmpty()
        ? first
        : second.map(
            scale -> new Scale(first.get().factor().multiply(scale.factor()), scale.end()));
  }

  private Optional<Scale> signs(String text, int at) {
    BigDecimal factor = BigDecimal.ONE;
    int end = at;
    while (end < text.length() && scales.containsKey(text.substring(end, end + 1))) {
      factor = factor.multiply(scales.get(text.substring(end, end + 1)));
      end++;
    }
    boolean unit = end < text.length() && UNITS.indexOf(text.charAt(end)) >= 0;
    return end == at || (unit && text.charAt(end - 1) == '千')
        ? Optional.empty()
        : Optional.of(new Scale(factor, end));
  }

  private Optional<Scale> word(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < LONGEST && isLetter(text.charAt(end))) {
      end++;
    }
    if (isUnit(text, at, end)) {
      return Optional.empty();
    }
    // Where no blanks part words, whatever follows the scale is another word.
    boolean unspaced = end > at && UNSPACED.get(UScript.getScript(text.charAt(at)));
    int mostAfter = unspaced ? LONGEST : LONGEST_ENDING;
    // Where the word goes on, its length counts, which a normal form may change (Thai ำ).
    String written = text.substring(at, end);
    String word = unspaced ? written : Words.normal(written);
    for (int length = word.length(); length > 0 && length + mostAfter >= word.length(); length--) {
      BigDecimal factor = scales.get(word.substring(0, length));
      if (factor != null && unspaced && isBoundary(text, at + length)) {
        return Optional.of(new Scale(factor, at + length));
      }
      if (factor != null && !unspaced && isForm(word, length)) {
        return Optional.of(new Scale(factor, end));
      }
    }
    return Optional.empty();
  }

  /** Tamil shortens millimetre as it does million, but writes more behind the point: மி.மீ. */
  private static boolean isUnit(String text, int start, int end) {
    return end - start <= SHORTEST
        && end + 1 < text.length()
        && text.charAt(end) == '.'
        && isLetter(text.charAt(end + 1));
  }

  /** Whether a word that begins with a scale of that length is the same with an ending. */
  private static boolean isForm(String word, int length) {
    return length == word.length()
        || (length >= LEAST_STEM && !OWNER.matcher(word.substring(length)).lookingAt());
  }

  private static boolean isBoundary(String text, int at) {
    int from = Math.max(0, at - LONGEST);
    BreakIterator words = WORDS.get();
    words.setText(text.substring(from, Math.min(text.length(), at + LONGEST)));
    return words.isBoundary(at - from);
  }

  /**
   * The word behind the digits of a number in compact form, perhaps with a particle before it
   * (Romanian: 20 de milioane). Of more words none is worth what they are together.
   */
  private void add(String written, BigDecimal number, boolean inFull) {
    StringBuilder digits = new StringBuilder();
    StringBuilder word = new StringBuilder();
    char last = 0;
    for (char c : Numbers.asciiDigits(written).toCharArray()) {
      if (isDigit(c)) {
        if (!digits.isEmpty() && !isDigit(last)) {
          return; // 2.1 million: other numbers tell the same without a mark
        }
        digits.append(c);
        word.setLength(0);
      } else if (isLetter(c) && !digits.isEmpty()) {
        word.append(c);
      } else if (Character.isSpaceChar(c) && !word.isEmpty()) {
        if (!word.toString().equals(PARTICLE)) {
          return;
        }
        hasParticle = true;
        word.setLength(0);
      }
      last = c;
    }
    String key = Words.normal(word.toString());
    if (key.length() > 1 || (key.length() == 1 && (inFull || isWideSign(key.charAt(0))))) {
      scales.putIfAbsent(key, number.divideToIntegralValue(new BigDecimal(digits.toString())));
    }
  }

  private static boolean isLetter(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWideSign(char c) {
    return Character.isIdeographic(c) || (c >= 0xAC00 && c <= 0xD7A3);
  }
}
