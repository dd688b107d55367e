package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TracesTest {
  private final Traces traces =
      new Traces(List.of("The old ferry of Lumora sank at noon.", "渡し船が正午に沈没し乗客は全員無事だったと伝えた"));

  @Test
  void aPieceIsFoundWhateverStandsBetweenItsLetters() {
    assertThat(traces.in("{\"text\": \"THE OLD – ferry, of\\nLumora")).isTrue();
  }

  @Test
  void aPieceIsFoundThroughTheEscapesOfJson() {
    String escaped =
        "\\u6b63\\u5348\\u306b\\u6c88\\u6ca1\\u3057\\u4e57\\u5ba2\\u306f\\u5168\\u54e1";
    assertThat(traces.in(escaped + "\\u7121\\u4e8b\\u3060\\u3063\\u305f")).isTrue();
  }

  @Test
  void otherTextsAndNoTextHaveNone() {
    assertThat(traces.in("The old ferry is for sale, said its owner.")).isFalse();
    assertThat(traces.in("$ \\u0024 \\u005c")).isFalse();
    assertThat(traces.in(null)).isFalse();
  }
}
