package org.chorus.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Latn | The harbour was closed on Tuesday after a tanker ran aground",
        "de | Latn | Der Hafen wurde am Dienstag nach dem Unfall eines Tankers gesperrt",
        "fr | Latn | Le port a été fermé mardi après l'échouement d'un pétrolier",
        "en | Latn | THE HARBOUR WAS CLOSED ON TUESDAY AFTER A TANKER RAN AGROUND",
        "vi | Latn | Bến cảng đã bị đóng cửa hôm thứ Ba sau khi tàu chở dầu mắc cạn",
        "ru | Cyrl | Порт был закрыт во вторник после того, как танкер сел на мель",
        "uk | Cyrl | Порт закрили у вівторок після того, як танкер сів на мілину",
        "tg | Cyrl | Ҷумҳурии Тоҷикистон бо роҳи нави рушд пеш меравад",
        "am | Ethi | ተቋሙ አዲስ የቋንቋ ትምህርት ጀመረ",
        "ti | Ethi | ሓደስቲ ቤት ትምህርትታት ተኸፊቶም",
        "ti | Ethi | ብዙሓት ሰባት ተወጊዖም",
        "uz | Cyrl | Тошкент шаҳрида ёнғин чиқди, уч киши ҳалок бўлди",
        "ky | Cyrl | Түндүк кыргыз өрөөнүндө жер көчкүдөн кийин жол жабылды, үйлөрдүн баары бошотулду, өлгөндөр жок, деңиз тынч",
        "tt | Cyrl | Казанда янгын чыкты, өч кеше һәлак булды, шәһәр үзәгендә юллар ябылды",
        "cv | Cyrl | Шупашкарта пушар тухнӑ, виҫӗ ҫын вилнӗ",
        "os | Cyrl | Дзӕуджыхъӕуы арт сыстад, ӕртӕ адӕймаджы фӕмард сты",
        "kk | Cyrl | Алматыда жер сілкінді, үш адам қаза тапты",
        "mn | Cyrl | Улаанбаатарт гал гарч гурван хүн нас барав",
        "be | Cyrl | У Мінску ўзнік пажар, загінулі тры чалавекі",
        "ug | Arab | بۇ يىل كۆپ ئادەم ئۆيىدىن ئايرىلدى، ھۆكۈمەت ياردەم بەردى",
        "ps | Arab | په کابل کې د سېلاب له امله درې تنه مړه شول",
        "ckb | Arab | لە هەولێر سێ کەس کوژران",
        "sd | Arab | سيلاب سبب ٽي ماڻهو مري ويا",
        "ur | Arab | لاہور میں زلزلے کے جھٹکے، تین افراد ہلاک",
        "ar | Arab | أغلق الميناء يوم الثلاثاء بعد جنوح ناقلة نفط",
        "fa | Arab | بندر روز سه‌شنبه پس از به گل نشستن یک نفتکش بسته شد",
        "ur | Arab | منگل کو ایک ٹینکر کے پھنس جانے کے بعد بندرگاہ بند کر دی گئی",
        "he | Hebr | הנמל נסגר ביום שלישי לאחר שמכלית עלתה על שרטון",
        "yi | Hebr | דער פּאָרט איז געוואָרן פֿאַרמאַכט דינסטיק",
        "hi | Deva | टैंकर के फंसने के बाद मंगलवार को बंदरगाह बंद कर दिया गया",
        "bn | Beng | ট্যাঙ্কার আটকে যাওয়ার পর মঙ্গলবার বন্দর বন্ধ করে দেওয়া হয়",
        "ta | Taml | செவ்வாய்க்கிழமை துறைமுகம் மூடப்பட்டது",
        "th | Thai | ท่าเรือถูกปิดเมื่อวันอังคาร",
        "zh | Hans | 油轮搁浅后，港口于周二关闭",
        "zh | Hant | 油輪擱淺後，港口於週二關閉",
        "ja | Jpan | タンカーの座礁を受け、港は火曜日に閉鎖された",
        "ko | Kore | 유조선 좌초 이후 화요일 항구가 폐쇄됐다",
        "el | Grek | Το λιμάνι έκλεισε την Τρίτη",
        "ka | Geor | პორტი სამშაბათს დაიხურა",
        "hy | Armn | Նավահանգիստը փակվել է երեքշաբթի",
        "am | Ethi | ወደቡ ማክሰኞ ተዘጋ",
        "sr | Cyrl | Председник владе рекао је да ће лука бити отворена следеће недеље",
        "sr | Latn | Predsednik je u ponedeljak posle sednice rekao da će deca i ljudi uvek živeti lepo",
        "hr | Latn | Predsjednik vlade rekao je da će luka ponovno biti otvorena sljedeći tjedan",
        "pt | Latn | O governo português anunciou ontem que o porto da cidade abrirá na próxima semana",
        "sk | Latn | Prístav bol v utorok zatvorený po tom, čo tanker uviazol na plytčine",
        "da | Latn | Havnen blev lukket tirsdag, efter at et tankskib var gået på grund",
        "hi | Deva | मंगलवार को एक टैंकर के फँस जाने के बाद बंदरगाह बंद कर दिया गया, मंत्री ने कहा",
        "mr | Deva | मंगळवारी एक टँकर अडकल्यानंतर बंदर बंद करण्यात आले, असे मंत्र्यांनी सांगितले",
        "be | Cyrl | Порт быў зачынены ў аўторак пасля таго, як танкер сеў на мель",
      })
  void languageAndScriptAreTold(String language, String script, String text) {
    assertThat(LanguageIdentifier.identify(null, text))
        .extracting(
            IdentifiedLanguage::language, IdentifiedLanguage::script, IdentifiedLanguage::reliable)
        .containsExactly(language, script, true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ur | Read more latest news from Lahore منگل کو ایک ٹینکر کے پھنس جانے کے بعد بندرگاہ بند کر دی گئی",
        "ru | https://example.org/news/harbour-closed-after-a-tanker-ran-aground Порт был закрыт во вторник",
        "zh | 油轮搁浅后，港口于周二关闭，详见http://example.org/news/harbour-closed，预计下周重新开放",
        "en | The word порт means a harbour in Russian, and was painted on the tanker that ran aground",
      })
  void aTextIsNotInTheLanguageOfWhatIsAroundIt(String language, String text) {
    assertThat(LanguageIdentifier.identify(null, text).language()).isEqualTo(language);
  }

  /** Its profile is made from Cyrillic; a letter that were lost on the way would cost most. */
  @Test
  void serbianHasEveryLetterOfItsLatinAlphabet() {
    NgramProfiles profiles = NgramProfiles.of("Latn").orElseThrow();
    int serbian = profiles.languages().indexOf("sr");
    assertThat("abcčćdđefghijklmnoprsštuvzž".split(""))
        .allMatch(
            letter ->
                profiles.costs(letter).perLanguage()[serbian] < NgramProfiles.HIGHEST_COST / 2);
    assertThat(LanguageIdentifier.identify(null, "Gradsko veće će popraviti sve kuće").language())
        .isEqualTo("sr");
  }

  /** Its profile was made from shorter sequences than those of its neighbours. */
  @Test
  void galicianIsToldFromItsNeighbours() throws IOException {
    List<String> sentences;
    try (InputStream in = LanguageIdentifierTest.class.getResourceAsStream("galician.txt")) {
      sentences = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    long right =
        IntStream.iterate(0, i -> i < sentences.size(), i -> i + 3)
            .mapToObj(i -> String.join(" ", sentences.subList(i, i + 3)))
            .filter(text -> LanguageIdentifier.identify(null, text).language().equals("gl"))
            .count();
    assertThat(right).isGreaterThanOrEqualTo(9);
    assertThat(sentences).hasSize(30);
  }

  @Test
  void whatStandsBehindAnAddressWithoutASpaceIsReadToo() {
    assertThat(WebAddresses.removedFrom("见http://a.org/b?c=d。港口 x@y.zz, www.a.no (www.b.se)"))
        .isEqualTo("见 。港口" + " ".repeat(6));
  }

  @Test
  void withoutLettersThereIsNoLanguage() {
    assertThat(LanguageIdentifier.identify("1:0", "12,5 % \uD83D\uDE00"))
        .isEqualTo(new IdentifiedLanguage("und", "Zyyy", 0, false));
  }

  @Test
  void aFewLettersAreNotReliable() {
    assertThat(LanguageIdentifier.identify(null, "Berlin 3:1").reliable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Iltur vanda meko pralith suvane dorem quilta baspen rondu",
        "Prezident mamlakatimizda yangi zavod ochilishi marosimida ishtirok etdi"
      })
  void aTextThatFitsNoKnownLanguageIsNotReliable(String text) {
    assertThat(LanguageIdentifier.identify(null, text).reliable()).isFalse();
  }

  @Test
  void theExpectedLanguageDecidesWhereTheTextDoesNot() {
    assertThat(LanguageIdentifier.identify(null, "vlada", "sr").language()).isEqualTo("sr");
    assertThat(LanguageIdentifier.identify(null, "vlada", "hr").language()).isEqualTo("hr");
    assertThat(
            LanguageIdentifier.identify(null, "Havnen blev lukket tirsdag efter", "en").language())
        .isEqualTo("da");
  }

  @Test
  void paragraphsInAnotherLanguageAreFoundAndOneLanguageHasNoParts() {
    String english = "The harbour was closed on Tuesday after a tanker ran aground.";
    String french = "Le port a été fermé mardi après l'échouement d'un pétrolier.";
    String text = (english + "\n").repeat(3);
    IdentifiedLanguage whole = LanguageIdentifier.identify(null, text + french);
    assertThat(LanguageParts.of(null, text + french, whole))
        .extracting(IdentifiedLanguage::language)
        .containsExactly("und", "en", "en", "en", "fr");
    assertThat(LanguageParts.of("Tanker", text + "Paris", whole)).isEmpty();
  }

  @Test
  void threadsDoNotDisturbEachOther() {
    List<String> texts =
        List.of("The harbour was closed", "Der Hafen wurde gesperrt", "Le port a été fermé mardi");
    List<IdentifiedLanguage> alone =
        texts.stream().map(text -> LanguageIdentifier.identify(null, text)).toList();
    assertThat(
            IntStream.range(0, 3000)
                .parallel()
                .filter(
                    i ->
                        !LanguageIdentifier.identify(null, texts.get(i % 3))
                            .equals(alone.get(i % 3)))
                .count())
        .isZero();
  }

  @Property
  void anyTextGetsAnAnswer(@ForAll String title, @ForAll String text) {
    assertThat(LanguageIdentifier.identify(title, text).confidence()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, en",
    "pt_BR, pt",
    "nb, no",
    "eng, en",
    "iw, he",
    "tl, fil",
    "zh-Hant-TW, zh",
    "english, ''",
    "x, ''",
    "und, ''",
    "'', ''"
  })
  void tagsAreMadeOne(String given, String canonical) {
    assertThat(LanguageTags.canonical(given).orElse("")).isEqualTo(canonical);
  }
}
