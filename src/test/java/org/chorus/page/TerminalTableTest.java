package org.chorus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TerminalTableTest {
  @Example
  void columnsStayInLineWhateverTheScript() {
    TerminalTable table = new TerminalTable(">n", "title", "end");
    table.add("1", "abc", "x");
    table.add("20", "東京で地震", "x");
    table.add("3", "cafe\u0301", "x");
    table.add("4", "क्षत्रिय", "x");
    assertThat(table.render(80))
        .isEqualTo(
            """
             n  title       end
             1  abc         x
            20  東京で地震  x
             3  cafe\u0301        x
             4  क्षत्रिय      x
            """);
  }

  @Example
  void theWidestColumnGivesWayFirst() {
    TerminalTable table = new TerminalTable("id", "title");
    table.add("12345", "one two three four");
    assertThat(table.render(16)).isEqualTo("id     title\n12345  one two…\n");
  }

  @Example
  void textFromRightToLeftIsIsolated() {
    TerminalTable table = new TerminalTable("title", "end");
    table.add("שלום", "x");
    assertThat(table.render(80)).isEqualTo("title  end\n\u2068שלום\u2069   x\n");
  }

  @Example
  void foreignTextCannotDriveTheTerminal() {
    assertThat(Cell.clean("a\u001b[31mb\r\n\u202Ec\u0007")).isEqualTo("a [31mb c");
  }

  @Example
  void aCharacterOfSeveralCodePointsIsNeverCutThrough() {
    String family = "👩‍👩‍👧";
    assertThat(Cell.width(family)).isEqualTo(2);
    assertThat(Cell.cut(family + family + "x", 4)).isEqualTo(family + "…");
    assertThat(Cell.cut("ne\u0301e\u0301s", 3)).isEqualTo("ne\u0301…");
  }

  @Example
  void aSelectorOfEmojiTakesNoColumnAfterWhatIsNone() {
    assertThat(Cell.width("\u2764\uFE0F")).isEqualTo(2);
    assertThat(Cell.width(" \uFE0F")).isEqualTo(1);
    assertThat(Cell.width("a\uFE0F")).isEqualTo(1);
  }

  @Property(tries = 300)
  void noLineIsWiderThanTheTerminal(
      @ForAll String a, @ForAll String b, @ForAll @IntRange(min = 20, max = 90) int width) {
    TerminalTable table = new TerminalTable("first", ">second");
    table.add(a, b);
    assertThat(Arrays.asList(table.render(width).split("\n", -1)))
        .hasSize(3)
        .allSatisfy(line -> assertThat(Cell.width(line)).isLessThanOrEqualTo(width));
  }
}
