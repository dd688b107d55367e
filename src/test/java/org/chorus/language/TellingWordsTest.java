package org.chorus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingWordsTest {
  private static final int WORD = 4 * NgramProfiles.UNITS_PER_NAT;

  @Test
  void aWordCostsThoseOfItsFamilyWhoDoNotWriteIt() {
    assertThat(TellingWords.costs("dia datang karena hujan"))
        .containsEntry("id", 0)
        .containsEntry("ms", WORD);
    assertThat(TellingWords.costs("šta je uvijek historija"))
        .containsEntry("bs", 0)
        .containsEntry("hr", 2 * WORD)
        .containsEntry("sr", 2 * WORD);
  }

  @Test
  void onlyWhatOneCostsBeyondTheOthersCounts() {
    assertThat(TellingWords.costs("karena kerana")).containsEntry("id", 0).containsEntry("ms", 0);
  }

  @Test
  void aQuotationCostsNoMoreThanSixWords() {
    String malay = "kerana bahawa mahu cuba berbeza peratus bilion isteri ubat doktor";
    assertThat(TellingWords.costs(malay)).containsEntry("ms", 0).containsEntry("id", 6 * WORD);
  }

  @Property
  void costsAreNoneOrMoreWhateverTheText(@ForAll String text) {
    assertThat(TellingWords.costs(text).values()).allMatch(cost -> cost >= 0);
    assertThat(TellingWords.costs(text)).containsEntry("gl", 0);
  }

  /** Else no word of a text would ever equal it. */
  @Test
  void everyWordIsWrittenAsTheIdentifierSeesWords() throws IOException {
    String all;
    try (InputStream in = TellingWords.class.getResourceAsStream("telling-words.txt")) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    all.lines()
        .filter(line -> line.contains(":") && !line.startsWith("#"))
        .map(line -> line.substring(line.indexOf(':') + 2))
        .forEach(
            words ->
                assertThat(LettersOnly.of(words, Scripts.dominant(words)).toLowerCase(Locale.ROOT))
                    .isEqualTo(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | Polisi mengatakan dua orang terluka karena jembatan itu rusak pada hari Kamis",
        "ms | Polis memaklumkan dua orang cedera kerana jambatan itu rosak pada hari Khamis",
        "hr | Prosvjed je održan prošlog tjedna ispred zgrade županije, priopćila je udruga",
        "bs | Hiljade ljudi došle su u općinu, saopćila je vlada, ali vrijeme je uvijek bilo loše za historiju",
        "sr | Hiljade ljudi došle su u opštinu, saopštila je vlada, a vreme je uvek bilo loše",
        "hr | Razina Dunava kod Bogojeva",
        "hr | Kršćani i muslimani zajedno",
        "sr | Juče u zoni granice",
        "da | Ulykke på en bro, siger politiet",
        "nn | Ho seier ingen ting",
        "af | Sewe mense vermis",
        "hi | पुल टूटने के बाद गाँव में दो सौ लोग फँसे हैं और सड़क बंद है",
        "mr | पूल तुटल्यामुळे गावात दोनशे लोक अडकले आहेत आणि रस्ता बंद आहे",
        "ne | पुल भाँचिएपछि गाउँमा दुई सय मानिस अलपत्र परेका छन् र सडक बन्द भएको छ",
      })
  void relativesAreToldApart(String language, String text) {
    assertThat(LanguageIdentifier.identify(null, text).language()).isEqualTo(language);
  }
}
