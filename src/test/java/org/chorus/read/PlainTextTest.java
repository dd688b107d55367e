package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Council opens new bridge//The council opened the bridge on Monday.
          Wird die Brücke fertig?//Am Montag tagte der Rat.
          Council opens new bridge/The council opened the bridge over the river on Monday morning.
          市議会が新しい橋を開通//市議会は月曜日に橋を開通させた。
          总理宣布新的经济计划/总理周一在北京宣布了一项新的经济计划,内容包括减税和投资基础设施,专家表示欢迎。
          นายกรัฐมนตรีประกาศแผนเศรษฐกิจใหม่//นายกรัฐมนตรีกล่าวเมื่อวันจันทร์
          رئيس الوزراء يعلن خطة اقتصادية جديدة//قال رئيس الوزراء يوم الاثنين
          Le Parti renforce ses liens avec l'État...//Le secrétaire général a parlé.
          """)
  void aHeadlineIsTheTitle(String file) {
    RawReport report = read(file);
    assertThat(report.title()).isEqualTo(file.substring(0, file.indexOf('/')));
    assertThat(report.text()).isEqualTo(file.substring(file.lastIndexOf('/') + 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The council opened the bridge on Monday.//It was built in two years.
          市議会は月曜日に橋を開通させた。//橋は二年で完成した。
          प्रधानमंत्री ने सोमवार को योजना की घोषणा की।//यह योजना नई है।
          Source: Wire//The council opened the bridge on Monday.
          https://example.com/story//The council opened the bridge on Monday.
          18 November 2024//The council opened the bridge on Monday.
          2024年11月18日 10:30//市議会は橋を開通させた。
          WIRE//The council opened the bridge on Monday.
          The council met today/and then it went home
          Those who spoke were,//the mayor and the bishop.
          One line and nothing else
          """)
  void aLineThatIsNoHeadlineStaysInTheText(String file) {
    RawReport report = read(file);
    assertThat(report.title()).isNull();
    assertThat(report.text()).isEqualTo(lines(file));
  }

  @ParameterizedTest
  @CsvSource({"160, true", "161, false"})
  void aLongFirstLineIsNoTitle(int length, boolean title) {
    String line = "word ".repeat(40).substring(0, length - 1) + "x";
    assertThat(read(line + "//Some text.").title() != null).isEqualTo(title);
  }

  private static RawReport read(String file) {
    return ((Outcome.Found) PlainText.read(lines(file))).report();
  }

  private static String lines(String file) {
    return file.contains("://")
        ? file.replaceFirst("story//", "story\n\n")
        : file.replace('/', '\n');
  }
}
