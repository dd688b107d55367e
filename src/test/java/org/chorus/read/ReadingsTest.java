package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chorus.model.Report;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final String BODY = "The bridge was closed on Monday after a crack was found.";

  @Test
  void aSourceLineInATextMakesNoOtherReport() {
    List<Report> versions =
        Stream.of(
                reading("Wire", null, BODY + "\nSource: Reuters"),
                reading("Wire", null, BODY + " It opens again today."),
                reading("Wire", null, BODY + " It opens again today.\nSource: Wire"),
                reading("Wire", "Wire", BODY))
            .peek(reading -> assertThat(reading.shareableId()).isFalse())
            .map(Reading::report)
            .toList();
    assertThat(versions).extracting(Report::reportId).containsOnly(versions.get(0).reportId());
    assertThat(versions).extracting(Report::contentHash).doesNotHaveDuplicates();
    assertThat(versions)
        .extracting(Report::publisher)
        .containsExactly("Reuters", null, "Wire", "Wire");
  }

  @Test
  void aSourceLineIsNoNameForTheSourceOfAnId() {
    Reading signed = reading(null, null, BODY + "\nSource: Reuters");
    Reading unsigned = reading(null, null, BODY);
    assertThat(signed.report().publisher()).isEqualTo("Reuters");
    assertThat(List.of(signed, unsigned)).allMatch(Reading::shareableId);
    assertThat(signed.report().reportId()).isEqualTo(unsigned.report().reportId());
    assertThat(signed.textHash()).isNotEqualTo(unsigned.textHash());
  }

  private static Reading reading(String source, String publisher, String text) {
    return new Readings("b1", source, true, Forgotten.NONE)
        .of(
            "file:/in/a.jsonl",
            new Outcome.Found(0, new RawReport("7", null, null, text, null, publisher, null)));
  }
}
