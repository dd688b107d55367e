package org.chorus.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TransliterationTest {
  private static final Transliterator ICU = Transliterator.getInstance("Any-Latin; Latin-ASCII");

  @Property(tries = 500)
  void otherScriptsSayInPlainLettersWhatIcuSays(@ForAll("words") String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String icu = ICU.transliterate(lower).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    assertThat(Transliteration.latin(word)).isEqualTo(icu);
    assertThat(Transliteration.latin(word)).as("remembered").isEqualTo(icu);
  }

  /** Words with a Hebrew letter, so that they are not read by the tables. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings()
        .withCharRange(' ', '\u036F')
        .withCharRange('\u0530', '\u1FFF')
        .withCharRange('\u3040', '\uD7FF')
        .withCharRange('\uF900', '\uFFFD')
        .ofMaxLength(12)
        .map(word -> "\u05D0" + word);
  }
}
