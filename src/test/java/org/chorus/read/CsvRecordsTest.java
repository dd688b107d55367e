package org.chorus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.chorus.config.SettingsFile;
import org.chorus.model.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {
  private static final InputReader READER =
      new InputReader(FieldMap.of(SettingsFile.defaults().input().fields()), 10_000);

  @Test
  void rowsMayHoldLineEndsAndQuotes() {
    String csv = "id,text\n1,\"a\n\"\"b\"\", c\"\n2,d\n";
    List<Outcome> outcomes = read(csv);
    assertThat(outcomes).extracting(o -> text(o)).containsExactly("a\n\"b\", c", "d");
    assertThat(outcomes).extracting(Outcome::position).containsExactly(8L, 23L);
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneRow() {
    String csv = "id,text\n1,\"open\n2,fine\n3,too\n";
    List<Outcome> outcomes = read(csv);
    assertThat(outcomes).hasSize(3);
    assertThat(((Outcome.Rejected) outcomes.get(0)).reason())
        .isEqualTo(RejectionReason.INVALID_ROW);
    assertThat(outcomes.subList(1, 3)).extracting(o -> text(o)).containsExactly("fine", "too");
    assertThat(outcomes.get(1).position()).isEqualTo(16);
  }

  @Test
  void twoFieldsThatBeginWithAQuoteDoNotSwallowTheRowsBetweenThem() {
    String tsv = "id\ttext\n1\t\"Ten\" said he\n2\tfine\n3\t\"Six men\n4\tgood\n5\t\"No\" it was\n";
    List<Outcome> outcomes = read(tsv);
    assertThat(outcomes).hasSize(5);
    assertThat(outcomes.get(2)).isInstanceOf(Outcome.Rejected.class);
    assertThat(List.of(outcomes.get(1), outcomes.get(3)))
        .extracting(o -> text(o))
        .containsExactly("fine", "good");
    assertThat(text(outcomes.get(4))).contains("No").contains("it was");
  }

  @Test
  void aRowWithMoreValuesThanNamesIsNoReport() {
    String csv = "id,title,text\n1,Fire, flood and storm,Long\n2,Fire,Short,,\n3,A,\"b, c\"\n";
    List<Outcome> outcomes = read(csv);
    assertThat(((Outcome.Rejected) outcomes.get(0)).detail())
        .isEqualTo("it has 4 values under 3 names");
    assertThat(outcomes.subList(1, 3)).extracting(o -> text(o)).containsExactly("Short", "b, c");
  }

  @Test
  void aFileWithoutAHeaderIsRejectedRowByRowAndSaysWhy() {
    String csv = "1,Fire,It burnt\n2,Flood,It rained\n";
    List<Outcome> outcomes = read(csv);
    assertThat(outcomes)
        .hasSize(2)
        .allSatisfy(
            o ->
                assertThat(((Outcome.Rejected) o).detail())
                    .isEqualTo("no name in the header is one of a text: [1, Fire, It burnt]"));
  }

  @Test
  void ofTwoColumnsOfOneNameTheOneWithAValueCounts() {
    String csv = "Text,text\n,second\nfirst,\n";
    List<Outcome> outcomes = read(csv);
    assertThat(outcomes).extracting(o -> text(o)).containsExactly("second", "first");
  }

  @Test
  void aCarriageReturnAloneMayEndARow() {
    List<Outcome> outcomes = read("id,text\r1,\"a\rb\"\r2,c");
    assertThat(outcomes).extracting(o -> text(o)).containsExactly("a\nb", "c");
    assertThat(outcomes).extracting(Outcome::position).containsExactly(8L, 16L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\r\nid;text\r\n1;Fire, flood\r\n",
        "sep=^\nid^text\n1^Fire, flood\n",
        "# all of May, no drafts, by hand\n\n##\n#made by a tool\nid;text\n1;Fire, flood\n",
        "#id;text\n1;Fire, flood\n",
        "# id;text\n1;Fire, flood\n",
        "#\ttitle\ttext\n1\tA\tFire, flood\n",
        "\uFEFFsep=^\nid^text\n1^Fire, flood\n",
        "\uFEFF# made 2024; by X; y\nid,text\n1,\"Fire, flood\"\n",
      })
  void whatStandsBeforeTheHeaderIsNoRow(String csv) {
    assertThat(read(csv)).extracting(o -> text(o)).containsExactly("Fire, flood");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=\"\nid,text\n1,a\n", "sep=\\\nid,text\n1,\"a \\\"b\\\" c\"\n"})
  void whatCanNotPartValuesStopsNothing(String csv) {
    assertThat(read(csv)).isNotEmpty();
  }

  @Test
  void aCommentOfReturnsAloneTakesNoTime() {
    String csv = "#" + "\r".repeat(9_000) + ",x\nid,text\n1,a\n";
    assertThat(read(csv)).isNotEmpty();
  }

  @Test
  void aLineEndInsideQuotesIsNotThatOfTheFile() {
    assertThat(read("id,text\r1,\"a\nb\"\r2,c\r"))
        .extracting(o -> text(o))
        .containsExactly("a\nb", "c");
  }

  @Test
  void aCommentIsARowBehindTheHeader() {
    assertThat(read("text,id\n# tag of the day,1\n"))
        .extracting(o -> text(o))
        .containsExactly("# tag of the day");
  }

  @Test
  void quotesMayBeEscapedByABackslash() {
    assertThat(read("id,text\n1,\"x \\\"y\"\n2,C:\\new\\temp\n"))
        .extracting(o -> text(o))
        .containsExactly("x \"y", "C:\\new\\temp");
    String csv =
        "id,text,title\n1,\"He said \\\"no, no\\\" and\nleft \\\\\",A\n2,\"a \\\"b\\\"\",\\N\n3,c,\n";
    List<Outcome> outcomes = read(csv);
    assertThat(outcomes)
        .extracting(o -> text(o))
        .containsExactly("He said \"no, no\" and\nleft \\", "a \"b\"", "c");
    assertThat(((Outcome.Found) outcomes.get(1)).report().title()).isNull();
  }

  @Test
  void aBackslashIsOneWhereQuotesAreDoubled() {
    assertThat(read("id,text\n1,\"C:\\\"\n2,\"a \\\"\"b\"\" c\"\n"))
        .extracting(o -> text(o))
        .containsExactly("C:\\", "a \\\"b\" c");
  }

  @Test
  void aReturnInsideARowEndsALineAndNoRow() {
    List<Outcome> outcomes = read("id,text,title\n1,First\rSecond,Head\rline\r\n");
    RawReport report = ((Outcome.Found) outcomes.get(0)).report();
    assertThat(report.text()).isEqualTo("First\nSecond");
    assertThat(report.title()).isEqualTo("Head line");
  }

  @Test
  void aQuotedLineOverTheLimitEndsWithTheLine() {
    String csv =
        "id,text\n1,\"" + "x".repeat(11_000) + "\n2,good\n3,\"" + "y".repeat(11_000) + "\"\n4,c";
    List<Outcome> outcomes = read(csv);
    assertThat(outcomes)
        .extracting(o -> o instanceof Outcome.Rejected no ? no.reason().word() : text(o))
        .containsExactly("record_too_long", "good", "record_too_long", "c");
  }

  @Test
  void aStrayNulMakesNoBinaryFile() {
    assertThat(read("id,text\n1,The bridge\0 opened to all traffic on Monday\n"))
        .extracting(o -> text(o))
        .containsExactly("The bridge opened to all traffic on Monday");
  }

  private static List<Outcome> read(String file) {
    List<Outcome> all = new ArrayList<>();
    READER
        .read(Format.CSV, new ByteArrayInputStream(file.getBytes(UTF_8)))
        .forEachRemaining(all::add);
    return all;
  }

  private static String text(Outcome outcome) {
    return outcome instanceof Outcome.Found found ? found.report().text() : outcome.toString();
  }
}
