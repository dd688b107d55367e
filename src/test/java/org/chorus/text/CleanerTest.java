package org.chorus.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {
  private static final String BODY = "The harbour was closed on Tuesday, the coast guard said.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "placeholder ~ [ad_1]",
        "placeholder ~ [Anzeige_2]",
        "placeholder ~ [Mainos_12]",
        "placeholder ~ [Advertisement]",
        "placeholder ~ [+1500 chars]",
        "placeholder ~ 【広告】",
        "advertisement ~ (quảng cáo)",
        "advertisement ~ - Advertisement -",
        "advertisement ~ РЕКЛАМА",
        "advertisement ~ إعلان",
        "comment-counter ~ Comment (0)",
        "comment-counter ~ Комментарий (0)",
        "comment-counter ~ 12 comments",
        "comment-counter ~ Kommentare: 3",
        "comment-counter ~ Bình luận (٣)",
        "comment-counter ~ コメント (5)",
        "share-bar ~ Share on Facebook | Twitter | WhatsApp",
        "share-bar ~ Auf Facebook teilen",
        "share-bar ~ Поделиться",
        "share-bar ~ Facebook Twitter Telegram",
        "cookie-notice ~ We use cookies to give you a better experience.",
        "cookie-notice ~ 我们使用Cookie来改善您的体验",
        "read-more ~ Read more",
        "read-more ~ Related: Ferry sinks off the coast",
        "read-more ~ Читайте также: Паром затонул у берега",
        "read-more ~ Baca juga: Kapal feri tenggelam",
        "source ~ Source",
        "source ~ Source : https://example.org/a-b-c",
        "source ~ Quelle: Agentur",
        "source ~ Источник",
        "source ~ 来源：新闻社",
        "source ~ https://example.org/a-b-c",
        "comment-counter ~ See all comments",
        "comment-counter ~ Ver comentários (5)",
        "comment-counter ~ コメント 2件",
        "share-bar ~ Jaa Facebookissa",
        "share-bar ~ 分享到微信 微博",
        "share-bar ~ 12 shares",
        "share-bar ~ Share this article: Ferry sinks off the coast",
        "cookie-notice ~ Utilizamos cookies propias y de terceros. Si continúa, acepta su uso.",
        "read-more ~ اقرأ أيضا: لماذا تغرق العبارات؟",
        "advertisement ~ Pubblicità - Continua a leggere",
        "subscription ~ Подписывайтесь на наш Telegram-канал",
        "subscription ~ Follow us on Mastodon and never miss a story",
        "copyright ~ © 2024 The Harbour Post",
        "copyright ~ Copyright 2024 The Harbour Post",
        "copyright ~ Wszelkie prawa zastrzeżone",
        "notice ~ Comments are closed.",
        "notice ~ Please enable JavaScript to view this page.",
        "notice ~ Bitte aktivieren Sie JavaScript, um alle Inhalte zu sehen.",
        "navigation ~ Home | News | Sport",
        "navigation ~ Back to top",
        "byline ~ By Ida Crane",
        "byline ~ 责任编辑：孟晓",
        "time-stamp ~ Published: 3 August 2023, 06:12",
        "source ~ 2023-06-19 08:32 来源:云溪",
        "source ~ Source: Agency (https://example.org/a)",
        "tag ~ <br/>",
        "tag ~ <!-- <p>old</p> -->",
        "tag ~ <img alt='a > b'>",
        "tag ~ <?xml:namespace prefix = o ns = 'urn:x' />",
        "tag ~ <rect width='5' height='7'/>",
        "tag ~ <amp-img src='x.jpg' layout='fill'>",
        "tag ~ <gallery-box>",
        "tag ~ [gallery ids='1,2']",
        "script ~ <xml><w:View>Normal</w:View><w:Zoom>0</w:Zoom></xml>",
        "script ~ <script>var a = 1 < 2;</script>",
      })
  void furnitureIsTakenOutAndNoted(String rule, String furniture) {
    CleanText clean = Cleaner.clean(null, BODY + "\n" + furniture);
    assertThat(clean.text()).isEqualTo(BODY);
    assertThat(clean.removed())
        .containsExactly(new CleanText.Removed(BODY.length() + 1, rule, furniture));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The announcement (advertisement) was false.",
        "Comments made by the minister in 2024 drew protests.",
        "The minister shared the article on Facebook and Twitter.",
        "Cookie policy of the union goes to court",
        "Related-party deals rose by 5 percent",
        "Source: he said that the war would end soon.",
        "Read more books, the minister told pupils.",
        "a < b and c > d",
        "no tag is <3 or a < b or x <- y or y ->",
        "Dear <Name>, write to <user@mail.example> or <https://mail.example>",
        "The <Jean-Luc> of the list, <!-- and so on",
        "He wrote [b] and [said so] and [/c]",
        "AT&T and R&D; more",
        "He wrote [sic] and [1] there",
        "Mobilisation (0) des masses",
        "Shares",
        "Published in 1987, the novel sold 300 copies.",
        "By then the ferry had sunk.",
        "Copyright law needs a reform, the minister said.",
        "Rome | Paris | 12",
        "Facebook",
      })
  void whatAnAuthorWroteStays(String line) {
    CleanText clean = Cleaner.clean(line, line + "\n" + BODY);
    assertThat(clean).isEqualTo(new CleanText(line, line + "\n" + BODY, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "The port was closedThe guard said: closed. ~ The port was closed The guard said: closed.",
        "It was on Tuesday.The port closed Tuesday. ~ It was on Tuesday. The port closed Tuesday.",
        "Совет закрылПорт: порт закрыл совет ~ Совет закрыл Порт: порт закрыл совет",
        "You saw a tube on YouTube ~ You saw a tube on YouTube",
        "Mr McDonald met Donald, a Mc ~ Mr McDonald met Donald, a Mc",
        "An eBook on the book by e ~ An eBook on the book by e",
        "The macOS of a mac, the os ~ The macOS of a mac, the os",
        "Only closedThen has unknown halves ~ Only closedThen has unknown halves",
        "See www.example.Com for the example of com ~ See www.example.Com for the example of com",
      })
  void wordsAreOnlyPartedWhereBothHalvesStandInTheText(String glued, String parted) {
    assertThat(Cleaner.clean(null, glued).text()).isEqualTo(parted);
  }

  @Test
  void aSourceLineInTheMiddleStays() {
    String text = "Source: Agency\n" + BODY;
    assertThat(Cleaner.clean(null, text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Home | News | Sport", "Search", "By Ida Crane", "Author: Ida Crane"})
  void whatIsFurnitureOnlyBesideTheTextStaysWithin(String line) {
    assertThat(Cleaner.clean(null, line + "\n" + BODY).text()).isEqualTo(BODY);
    String within = BODY + "\n" + line + "\n" + BODY;
    assertThat(Cleaner.clean(null, within).text()).isEqualTo(within);
  }

  @Test
  void aNetworkOrANumberBelongsToTheBarBesideIt() {
    String text = "Share\nFacebook\n12\n" + BODY + "\n7\n" + BODY;
    assertThat(Cleaner.clean(null, text).text()).isEqualTo(BODY + "\n7\n" + BODY);
  }

  @Test
  void headlinesBelowALinkToOtherReportsGoWithItUntilTheTextGoesOn() {
    String text = BODY + "\nRead also\nFerry sinks off the coast\n" + BODY;
    assertThat(Cleaner.clean(null, text).text()).isEqualTo(BODY + "\n" + BODY);
  }

  @Test
  void linesWithoutStopsBehindSuchALinkMayBeTheText() {
    String line = "น้ำท่วมหมู่บ้านริมแม่น้ำ";
    String paragraph = "เจ้าหน้าที่อพยพชาวบ้านออกจากพื้นที่แล้วเมื่อคืนวันเสาร์ที่ผ่านมา";
    String label = "อ่านเพิ่มเติม\n";
    assertThat(Cleaner.clean(null, paragraph + "\n" + label + line + "\n" + paragraph).text())
        .isEqualTo(paragraph + "\n" + paragraph);
    String short3 = line + "\n" + line + "ก\n" + line + "ข";
    assertThat(Cleaner.clean(null, label + short3).text()).isEqualTo(short3);
    assertThat(Cleaner.clean(null, label + short3 + "\n" + paragraph).text())
        .isEqualTo(short3 + "\n" + paragraph);
    assertThat(Cleaner.clean(null, label + line).text()).isEqualTo(line);
  }

  @Test
  void theNameOfASourceMayStandBelowTheWordForIt() {
    CleanText clean = Cleaner.clean(null, BODY + "\nSource\nHarbour Press");
    assertThat(clean.text()).isEqualTo(BODY);
    assertThat(clean.removed())
        .extracting(CleanText.Removed::rule)
        .containsOnly("source")
        .hasSize(2);
  }

  @Test
  void severalLinesAtTheEndGoTogether() {
    CleanText clean = Cleaner.clean(null, BODY + "\n\n[ad_2]\nSource\nComment (0)");
    assertThat(clean.text()).isEqualTo(BODY);
    assertThat(clean.removed())
        .extracting(CleanText.Removed::rule)
        .containsExactly("placeholder", "source", "comment-counter");
  }

  @Test
  void markupBecomesParagraphsAndCharacters() {
    String raw = "<p>L&#39;&eacute;t&eacute; &amp;amp; <b>H</b>elsinki</p><p>a&nbsp;&shy;b</p>";
    assertThat(Cleaner.clean("A <i>B</i>", raw))
        .extracting(CleanText::title, CleanText::text)
        .containsExactly("A B", "L'été & Helsinki\na b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>A <a\\n href=\"https://x\"\\n target=\"_blank\">flood</a> came.</p> ~ A flood came.",
        "It<!-- <p>was\\n</p> --> rose. ~ It rose.",
        "<p title=\"a > b\">It rose.</p> ~ It rose.",
        "<img\\nsrc=\"x.jpg\"\\nalt=\"<p>A</p>\\n\"/>It rose. ~ It rose.",
        "<a href=\"x>It rose</a> <i class=\"y\">soon.</i> ~ It rose soon.",
        "<a href=x.html?a=b/c\\nid=c>It</a > rose. ~ It rose.",
        "<details><summary>It</summary><bdi>rose</bdi></details> ~ It|rose",
        "<svg><g><x>It</x></g> rose.</svg> ~ It rose.",
        "<xml><item>It rose.</item></xml> ~ It rose.",
        "[caption id=\"a\" width=\"3\"]<img src=\"x\"/> It rose[/caption] fast. ~ It rose|fast.",
        "[vc_row][vc_column a=\"[x]\"]It rose.[/vc_column][/vc_row] ~ It rose.",
        "[dropcap]I[/dropcap]t [url=https://x.example/a]rose[/url]. ~ It rose.",
        "a <b\\nand c> d ~ a <b|and c> d",
      })
  void tagsGoWhateverIsInThemAndTheirTextStays(String raw, String text) {
    String lines = raw.replace("\\n", "\n");
    assertThat(Cleaner.clean(null, lines).text()).isEqualTo(text.replace('|', '\n'));
  }

  @Test
  void theSectionThatAFeedPutsATextIntoIsOpened() {
    assertThat(Cleaner.clean("<![CDATA[A]]>", "<![CDATA[<p>It burnt, he said.</p> B > a]]>"))
        .extracting(CleanText::title, CleanText::text)
        .containsExactly("A", "It burnt, he said.\nB > a");
    assertThat(Cleaner.clean(null, "a[b[0]]>1 is true.").text()).isEqualTo("a[b[0]]>1 is true.");
  }

  @Test
  void charactersAreComposedAndInvisibleOnesVanish() {
    String raw =
        "\uFEFFe\u0301te\u0301 zu\u00ADsam\u200Bmen\u0000\uD83D \u00A0 می\u200Cخواهم\r\n\t\r\nz";
    CleanText clean = Cleaner.clean(" ", raw);
    assertThat(clean).isEqualTo(new CleanText(null, "été zusammen می\u200Cخواهم\nz", List.of()));
  }

  @Test
  void aPositionCountsRawCharactersAndLongFurnitureIsCut() {
    String raw = "\u200B\u200Ba&amp;b\n<img alt=\"" + "x".repeat(800) + "\">";
    assertThat(Cleaner.clean(null, raw).removed())
        .singleElement()
        .satisfies(r -> assertThat(r.position()).isEqualTo(10))
        .satisfies(r -> assertThat(r.text()).hasSize(500));
  }

  @Test
  void aBracketBehindABlankIsNoNameOfAByline() {
    assertThat(Cleaner.clean(null, BODY + "\nBy Word ]").text()).isEqualTo(BODY + "\nBy Word ]");
  }

  @Property(tries = 2000)
  void cleaningTwiceIsCleaningOnce(@ForAll("noise") String title, @ForAll("noise") String text) {
    CleanText once = Cleaner.clean(title, text);
    CleanText twice = Cleaner.clean(once.title(), once.text());
    assertThat(twice).isEqualTo(new CleanText(once.title(), once.text(), List.of()));
    assertThat(Normalizer.isNormalized(once.text(), Normalizer.Form.NFC)).isTrue();
    assertThat(once.text()).doesNotContain("\n\n").isEqualTo(once.text().strip());
  }

  @Property
  void anyTextCanBeCleaned(@ForAll String title, @ForAll String text) {
    for (CleanText.Removed removed : Cleaner.clean(title, text).removed()) {
      assertThat(removed.position()).isBetween(0, text.length());
    }
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.of(
            "<b>",
            "</b>",
            "<p>",
            "<",
            ">",
            "<a ",
            "</a\n",
            "href=\"x\"",
            "='",
            "<!--",
            "-->",
            "<x-y>",
            "[b]",
            "[/b]",
            "b",
            "&",
            "amp;",
            "lt;",
            "&lt;",
            "&#8203;",
            "&shy;",
            "#38;",
            "[ad_1]",
            "[",
            "ad",
            "_1",
            "]",
            "\n",
            " ",
            "word",
            "Word",
            ".Word",
            "e",
            "\u0301",
            "\u200D",
            "\u200B",
            "م",
            "Source",
            ": ",
            "Comment (0)",
            "Share",
            "Facebook",
            "Read more",
            "Home | ",
            "By Word",
            "© ",
            ". ",
            "Published ",
            "7",
            "<script>",
            "</script>",
            "\uD83D",
            "\uDE00",
            "https://a.b",
            "한",
            "ᄒ",
            "ᅡ")
        .list()
        .ofMaxSize(25)
        .map(pieces -> pieces.stream().collect(Collectors.joining()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "<b ",
        "<b>",
        "<script>",
        "<b",
        "&",
        "&amp;",
        "&amp",
        "amp;",
        "[",
        "[ad_1]",
        "[ad_",
        "(",
        " ",
        "\n",
        "Source\n",
        "a ",
        "e\u0301",
        "\u0301",
        "Share ",
        "\u200B",
        "<!--",
        "</script>",
        "<a b=\"",
        "<a b='\" c=\"' d=\"",
        "<a b='<",
        "<xy>",
        "[b c=\"",
        "[b]",
        "[/b][b",
        "<xml><o:p>",
        "<b <",
        "Comment (0)\n"
      })
  void aMillionHostileCharactersTakeLinearTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());
    Assertions.assertTimeout(Duration.ofSeconds(60), () -> Cleaner.clean(text, text));
  }
}
