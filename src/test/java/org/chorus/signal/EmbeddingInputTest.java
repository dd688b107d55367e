package org.chorus.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chorus.model.TextToEmbed;
import org.junit.jupiter.api.Test;

class EmbeddingInputTest {
  @Test
  void titleAndLeadFollowThePrefixOnOneLine() {
    assertThat(EmbeddingInput.of(" Storm\there ", "Trees\n\n fell.\u00A0Roads closed.", 100))
        .isEqualTo("query: Storm here Trees fell. Roads closed.");
    assertThat(EmbeddingInput.of(null, "Trees fell.", 100)).isEqualTo("query: Trees fell.");
  }

  @Test
  void theLeadEndsWithAWord() {
    assertThat(EmbeddingInput.of("T", "several thousand people", 20))
        .isEqualTo("query: T several thousand");
    assertThat(EmbeddingInput.of("T", "several thousand people", 16))
        .isEqualTo("query: T several thousand");
  }

  @Test
  void aScriptWithoutSpacesIsCutBetweenItsWordsToo() {
    assertThat(EmbeddingInput.of(null, "首尔马拉松星期日举行", 6)).isEqualTo("query: 首尔马拉松");
  }

  @Test
  void aWordWithoutEndIsCutBetweenCharacters() {
    assertThat(EmbeddingInput.of(null, "🌊".repeat(20), 9)).isEqualTo("query: " + "🌊".repeat(4));
  }

  @Test
  void whatFollowsTheLeadIsAPassageOfItsOwnWhereThereIsEnoughOfIt() {
    String text = "several thousand\n\n people crossed the bridge at night";
    assertThat(EmbeddingInput.passages("id", "T", text, 20, true))
        .containsExactly(
            new TextToEmbed("id", TextToEmbed.LEAD, "query: T several thousand"),
            new TextToEmbed("id", TextToEmbed.CONTINUATION, "query: people crossed the"));
    assertThat(EmbeddingInput.passages("id", "T", text, 20, false)).hasSize(1);
    for (String ended : List.of("several thousand men", "several thousand", "x", "")) {
      assertThat(EmbeddingInput.passages("id", "T", ended, 20, true)).as(ended).hasSize(1);
    }
  }

  @Property(tries = 300)
  void thePassagesStandInTheTextOneAfterTheOther(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 600) int characters) {
    String plain = text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    String lead = EmbeddingInput.lead(text, characters);
    String next = EmbeddingInput.afterLead(text, characters);
    assertThat(next.length()).isLessThanOrEqualTo(characters);
    assertThat(plain).startsWith(lead);
    assertThat(plain.substring(lead.length()).strip()).startsWith(next);
  }

  @Property(tries = 300)
  void neverLongerThanAskedForAndNeverThrows(
      @ForAll String title, @ForAll String text, @ForAll @IntRange(max = 600) int characters) {
    String input = EmbeddingInput.of(title, text, characters);
    assertThat(input).startsWith(EmbeddingInput.PREFIX.strip());
    assertThat(input.length())
        .isLessThanOrEqualTo(EmbeddingInput.PREFIX.length() + 2 * characters + 1);
    assertThat(EmbeddingInput.of(title, text + " more", characters)).isNotNull();
  }
}
