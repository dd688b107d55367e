package org.chorus.signal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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
