package org.chorus.date;

import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorus.date.LanguageWords.Habit;

/**
 * The year of a day that it does not stand right beside: {@code 11 de septiembre del año 2001}. A
 * number that may be a year is one when nothing but small words part it from the day; behind other
 * words nobody can tell, and a day that it may belong to has no certain year.
 */
final class YearApart {
  /** No number beside the day may be its year. */
  static final int NONE = -1;

  /** A number beside the day may be its year or may count something. */
  static final int DOUBTFUL = -2;

  private static final int YEAR_DIGITS = 4;
  private static final int MOST_ELEMENTS = 5;
  private static final int WIDEST_GAP = 40;
  private static final int MOST_WORDS_BEHIND = 3;
  private static final int MOST_WORDS_BEFORE = 2;
  private static final int MOST_SMALL_WORDS = 4;

  /** Letters that make a word of a script without blanks, about. */
  private static final int LETTERS_OF_WORD = 4;

  private static final String CLAUSE_ENDS = ";!?\n:؛؟۔。！？।॥";
  private static final String COMMAS = ",،、，";
  private static final String MARKS_OF_YEARS = "年년";

  /**
   * Prepositions, articles that stand before no number of things, and the words for day, month and
   * year, in their usual forms.
   */
  private static final Set<String> SMALL_WORDS =
      Stream.of(
              "of in on year ad",
              "a o le de del la el año l d le en an année à du día dia mes ano do da em no dell nell anno il",
              "lo nel al any din anul la des im am jahr jahre jahres år året in het jaar",
              "vuonna vuoden aasta aastal gada gadā metų metais m roku rok r w roce godine godini leta",
              "leto viti në vitin vit év évi του το της την έτους έτος το στις",
              "года году год г в року році рік у година годината од на роки годзе",
              "жылғы жылы ж жылдын жылдың елның елда оны он соли сол йил yil yili yilning ili ilin il",
              "yıl yılı yılının yılında ayının günü ayında sal sala salê",
              "عام العام سنة السنة من في لعام لسنة سال ماه سنہ سن کے کی میں ء د په ساڵی ی",
              "שנת בשנת של ב",
              "सन सन् वर्ष साल के की में को साली सालको ई मा संवत",
              "সালের সাল সালে খ্রিস্টাব্দের খ্রিষ্টাব্দের ਸਾਲ ਸੰਨ ਦੇ વર્ષ ના ની સન",
              "ஆண்டு ஆம் ம் సంవత్సరం సంవత్సరంలో ವರ್ಷ ವರ್ಷದ വർഷം വർഷത്തെ වසරේ",
              "ปี พ.ศ ค.ศ ในปี ของปี ປີ ໃນປີ ឆ្នាំ នៃឆ្នាំ ခုနှစ် ခုနှစ်၊",
              "năm của tahun pada tanggal bulan taun mwaka wa shekarar shekara ga watan",
              "ng noong taong taon nong ika ọdun ngonyaka sannadka",
              "ቀን ዓመት ዓ.ም በ წლის წელს թ թվականի",
              "年的 年の 年 的 の 日 日の 日の年 년의 년 년도 일")
          .flatMap(line -> Stream.of(line.split(" ")))
          .flatMap(word -> Stream.of(FoldedText.fold(word).split("[^\\p{L}\\p{M}]+")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());

  /** Behind a number that is no year of theirs they begin what happened: results for 2025 on …. */
  private static final Set<String> BEFORE_DAYS =
      Set.of(
          "on", "in", "am", "im", "a", "o", "le", "el", "en", "em", "il", "pada", "στισ", "w", "в");

  private final Sentence sentence;
  private final FoldedText text;
  private final IntPredicate isYear;

  /**
   * @param isYear whether the number with an index can be the year of the day
   */
  YearApart(Sentence sentence, IntPredicate isYear) {
    this.sentence = sentence;
    this.text = sentence.text();
    this.isYear = isYear;
  }

  /**
   * The index of the year's element, {@link #NONE} or {@link #DOUBTFUL}.
   *
   * @param first the first element of the day and month
   * @param last the last one
   */
  int of(int first, int last) {
    int behind = look(last, 1);
    int before = behind >= 0 ? NONE : look(first, -1);
    return behind >= 0 || before == NONE ? behind : before;
  }

  private int look(int from, int step) {
    for (int at = from + step; Math.abs(at - from) <= MOST_ELEMENTS; at += step) {
      if (!sentence.exists(at) || sentence.isUsed(at)) {
        return NONE;
      }
      if (sentence.get(at).isNumber()) {
        return mayBeYear(at) ? judged(from, at) : NONE;
      }
    }
    return NONE;
  }

  private boolean mayBeYear(int at) {
    Element number = sentence.get(at);
    char before = text.at(number.start() - 1);
    char behind = text.at(number.end());
    boolean joined =
        (".,:/-".indexOf(before) >= 0 && text.isDigit(number.start() - 2))
            || (".,:/-".indexOf(behind) >= 0 && text.isDigit(number.end() + 1));
    boolean amount = behind == '%' || Character.getType(before) == Character.CURRENCY_SYMBOL;
    boolean marked = !sentence.words().has(Habit.DAY_MARKED) || MARKS_OF_YEARS.indexOf(behind) >= 0;
    return number.digits() == YEAR_DIGITS && !joined && !amount && marked && isYear.test(at);
  }

  /** What the words between the day and the number at {@code at} make of the number. */
  private int judged(int from, int at) {
    int start = sentence.get(Math.min(from, at)).end();
    int end = sentence.get(Math.max(from, at)).start();
    if (end - start > WIDEST_GAP) {
      return NONE;
    }
    int words = 0;
    boolean small = true;
    boolean ofDay = false;
    boolean comma = false;
    for (int i = start; i < end; i++) {
      if (isClauseEnd(i)) {
        return NONE;
      }
      comma |= COMMAS.indexOf(text.at(i)) >= 0;
      if (text.isLetter(i)) {
        int wordEnd = wordEnd(i, end);
        String word = text.part(i, wordEnd);
        ofDay |= at < from && words == 0 && BEFORE_DAYS.contains(word);
        small &= SMALL_WORDS.contains(word);
        words += weight(i, wordEnd);
        i = wordEnd - 1;
      }
    }
    if (small && words <= MOST_SMALL_WORDS && (comma || !ofDay)) {
      return at;
    }
    int most = at > from ? MOST_WORDS_BEHIND : MOST_WORDS_BEFORE;
    return comma || words > most ? NONE : DOUBTFUL;
  }

  private boolean isClauseEnd(int at) {
    char c = text.at(at);
    boolean point = c == '.' && (text.at(at + 1) == ' ' || text.at(at + 1) == '\n');
    return CLAUSE_ENDS.indexOf(c) >= 0 || (point && !isShortWord(at));
  }

  /** Whether one letter stands before the point: г., м. */
  private boolean isShortWord(int point) {
    return text.isLetter(point - 1) && !text.isLetter(point - 2);
  }

  private int wordEnd(int from, int end) {
    int at = from;
    while (at < end && text.isLetter(at)) {
      at++;
    }
    return at;
  }

  private int weight(int from, int end) {
    return Scripts.isUnspaced(text.at(from))
        ? (end - from + LETTERS_OF_WORD - 1) / LETTERS_OF_WORD
        : 1;
  }
}
