package org.chorus.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  private static final int MEGABYTE = 1_000_000;
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 11, 20);

  /** A sentence and the dates in it. */
  record Case(String language, String country, String published, String text, String dates) {
    private static Case of(String line) {
      String[] fields = line.split("\t", -1);
      return new Case(fields[0], fields[1], fields[2], fields[3], fields[4]);
    }

    DateContext context() {
      return published.isEmpty()
          ? DateContext.of(language, country)
          : new DateContext(language, country, LocalDate.parse(published), true);
    }
  }

  static List<Case> cases() {
    try (InputStream in = DateReaderTest.class.getResourceAsStream("dates.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Case::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheDatesOfASentence(Case sentence) {
    assertThat(read(sentence.text(), sentence.context())).isEqualTo(sentence.dates());
  }

  /** Writes the table that {@code jobs/accuracy} puts into its page. */
  @Test
  void threeHundredSentencesInFortyLanguagesAreTried() throws IOException {
    List<Case> cases = cases();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
    long languages = cases.stream().map(Case::language).distinct().count();
    assertThat(languages).isGreaterThanOrEqualTo(40);
    long right = cases.stream().filter(c -> read(c.text(), c.context()).equals(c.dates())).count();
    long without = cases.stream().filter(c -> c.dates().isEmpty()).count();
    Files.writeString(
        Path.of("target/dates-accuracy.md"),
        """
        | sentences | of them without a date | languages | right |
        |--:|--:|--:|--:|
        | %d | %d | %d | %d |
        """
            .formatted(cases.size(), without, languages, right));
  }

  @Test
  void aMentionIsWhereItStands() {
    String text = "𝔄 Am 18. November 2024 und ١٨/١١/٢٠٢٤";
    DateMention named = DateReader.read(text, DateContext.of("de", "")).get(0);
    assertThat(text.substring(named.start(), named.end())).isEqualTo("18. November 2024");
    assertThat(named.form()).isEqualTo(DateMention.Form.NAMED_MONTH);
    DateMention numeric = DateReader.read(text, DateContext.of("de", "")).get(1);
    assertThat(text.substring(numeric.start(), numeric.end())).isEqualTo("١٨/١١/٢٠٢٤");
    assertThat(numeric.form()).isEqualTo(DateMention.Form.YEAR_LAST);
  }

  @Test
  void accentsMayBeWrittenInEitherForm() {
    String decomposed = "le 18 fe\u0301vrier 2024";
    assertThat(read(decomposed, DateContext.of("fr", ""))).isEqualTo("2024-02-18");
  }

  @Test
  void wordsForDistancesNeedTheDayOfPublication() {
    DateContext month = new DateContext("en", "", LocalDate.of(2024, 11, 1), false);
    assertThat(read("The bridge closed yesterday.", month)).isEmpty();
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    String text = "IŞIK, 18 KASIM 2024; 3/4/2024; 18.11.";
    try {
      com.ibm.icu.util.ULocale.setDefault(com.ibm.icu.util.ULocale.forLanguageTag("th-TH"));
      Locale.setDefault(Locale.forLanguageTag("th-TH"));
      String thai = read(text, new DateContext("xmf", "US", WEDNESDAY, true));
      com.ibm.icu.util.ULocale.setDefault(com.ibm.icu.util.ULocale.forLanguageTag("tr"));
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(read(text, new DateContext("xmf", "US", WEDNESDAY, true))).isEqualTo(thai);
    } finally {
      Locale.setDefault(before);
      com.ibm.icu.util.ULocale.setDefault(com.ibm.icu.util.ULocale.forLocale(before));
    }
  }

  /** What takes more than linear time would not end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1.",
        "1-1-",
        "1/",
        "november ",
        "November",
        "18 November 2024 ",
        "11月",
        "月",
        "二〇",
        "1日",
        "昨天",
        "\n",
        "(",
        "พ.ย.",
        "เมื่อวาน",
        "18 de de de ",
        "18 18 Nov ",
        "last Friday ",
        "\u0301"
      })
  void hostileTextIsReadInLinearTime(String unit) {
    String text = unit.repeat(MEGABYTE / unit.length());
    for (String language : List.of("en", "es", "zh", "th", "und")) {
      assertThat(DateReader.read(text, new DateContext(language, "", WEDNESDAY, true))).isNotNull();
    }
  }

  @Property
  void neverThrowsAndMentionsStandApart(
      @ForAll @From("languages") String language, @ForAll @From("texts") String text) {
    List<DateMention> found = DateReader.read(text, new DateContext(language, "", WEDNESDAY, true));
    int end = 0;
    for (DateMention mention : found) {
      assertThat(mention.start()).isGreaterThanOrEqualTo(end).isLessThan(mention.end());
      end = mention.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "en", "de", "zh", "ja", "ko", "th", "ar", "fa", "hi", "vi", "eu", "ff", "und"),
        Arbitraries.strings().ofMaxLength(5));
  }

  /** Any characters, and pieces of dates in any order. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "18",
            "11",
            "2024",
            "2567",
            "1446",
            ".",
            "/",
            "-",
            ", ",
            " ",
            "November",
            "Nov",
            "de",
            "年",
            "月",
            "日",
            "令和",
            "元",
            "二〇",
            "十",
            "هـ",
            "נובמבר",
            "ב",
            "พ.ย.",
            "พ.ศ.",
            "昨天",
            "yesterday",
            "last Friday",
            "tháng",
            "\n",
            "\u0301",
            "\uD835",
            "\uDFCF",
            "𝟏",
            "(");
    Arbitrary<String> dates =
        Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(3))
            .list()
            .ofMaxSize(12)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(Arbitraries.strings().all().ofMaxLength(200), dates);
  }

  private static String read(String text, DateContext context) {
    return DateReader.read(text, context).stream()
        .map(DateMention::key)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @MethodSource("sites")
  void theCountryOfASiteIsThatOfItsDomain(String url, String publisher, String country) {
    assertThat(PublisherCountry.of(url, publisher)).isEqualTo(country);
  }

  static Stream<Arguments> sites() {
    return Stream.of(
        site("https://www.example.co.uk/a/b.html", null, "GB"),
        site("https://user@example.de:8080/a", "example.fr", "DE"),
        site(null, "example.com.co", "CO"),
        site("https://example.co/news", null, ""),
        site("https://example.tv", "The Harbour Post", ""),
        site("https://example.com/a.de", "news.example.fr", "FR"),
        site("no address", "Mr. Xy", ""),
        site(null, null, ""));
  }

  private static Arguments site(String url, String publisher, String country) {
    return Arguments.of(url, publisher, country);
  }
}
