package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.chorus.signal.EmbeddingVector;
import org.junit.jupiter.api.Test;

class CentringTest {
  private static final Offset<Float> NEARLY = within(1e-6f);
  private static final String BACKGROUND =
      "# what it is\nund\t300000\t0\nde\t500000\t0\nfr\t0\t500000\n";

  @Test
  void withoutACorpusTheBackgroundMeanIsTakenAway() throws IOException {
    Centring centring = Centring.of(background(), List.of());
    assertThat(centring.centred(new short[] {512, 0}, "fr")).containsExactly(unit(1, -.5f), NEARLY);
    assertThat(centring.centred(new short[] {0, 512}, "xx")).containsExactly(unit(-.3f, 1), NEARLY);
  }

  @Test
  void theBackgroundCountsAsMuchAsFiftyReports() throws IOException {
    LanguageSum fifty = new LanguageSum("de", 50, new long[] {0, 50 * EmbeddingVector.UNIT});
    Centring centring = Centring.of(background(), List.of(fifty));
    assertThat(centring.centred(new short[] {512, 0}, "de"))
        .containsExactly(unit(.75f, -.5f), NEARLY);
  }

  @Test
  void aLanguageWithoutBackgroundLeansOnAllLanguagesSixTimesAsMuch() throws IOException {
    LanguageSum hundred = new LanguageSum("xx", 100, new long[] {0, 100 * EmbeddingVector.UNIT});
    Centring centring = Centring.of(background(), List.of(hundred));
    assertThat(centring.centred(new short[] {512, 0}, "xx"))
        .containsExactly(unit(.775f, -.25f), NEARLY);
  }

  @Test
  void whatIsNothingButItsLanguageBecomesZero() throws IOException {
    Centring centring = Centring.of(background(), List.of());
    assertThat(centring.centred(new short[] {256, 0}, "de")).containsExactly(0, 0);
  }

  @Property(tries = 50)
  void sumsDoNotDependOnTheOrder(
      @ForAll @Size(min = 2, max = 20) List<@Size(3) List<Short>> vectors) {
    LanguageSum forwards = LanguageSum.none("de", 3);
    LanguageSum first = LanguageSum.none("de", 3);
    LanguageSum second = LanguageSum.none("de", 3);
    for (int i = 0; i < vectors.size(); i++) {
      List<Short> v = vectors.get(i);
      short[] vector = {v.get(0), v.get(1), v.get(2)};
      forwards = forwards.plus(vector);
      if (i % 2 == 0) {
        first = first.plus(vector);
      } else {
        second = second.plus(vector);
      }
    }
    LanguageSum joined = second.plus(first);
    assertThat(joined.sum()).containsExactly(forwards.sum());
    assertThat(joined.vectors()).isEqualTo(vectors.size());
  }

  @Test
  void aFileThatIsNotLikeThatIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("und\t1\t2\nde\t1\n")).hasMessageContaining("line 2");
    assertThatThrownBy(() -> read("und\t1\t2\nde\t1\tx\n")).hasMessageContaining("component 2");
    assertThatThrownBy(() -> read("de\t1\t2\n")).hasMessageContaining("lack the line und");
    assertThatThrownBy(() -> read("und\n")).hasMessageContaining("line 1");
  }

  private static float[] unit(float x, float y) {
    float length = (float) Math.sqrt(x * x + y * y);
    return new float[] {x / length, y / length};
  }

  private static LanguageMeans background() throws IOException {
    return read(BACKGROUND);
  }

  private static LanguageMeans read(String text) throws IOException {
    return LanguageMeans.read(new BufferedReader(new StringReader(text)));
  }
}
