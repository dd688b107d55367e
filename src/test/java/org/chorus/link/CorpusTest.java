package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chorus.config.CandidateSettings;
import org.chorus.model.Signals;
import org.chorus.signal.SignalExtractor;
import org.junit.jupiter.api.Test;

class CorpusTest {
  private static final CandidateSettings SETTINGS = new CandidateSettings(12, 60, 15, 40, 0);
  private static final long MONTH = 30 * 86_400L;

  /** Or else a corpus of years would find less and less, whatever there is of each month. */
  @Test
  void aNameThatIsRareInEachMonthFindsReportsInACorpusOfYears() {
    List<Signals> reports = new ArrayList<>();
    for (int month = 0; month < 100; month++) {
      reports.add(report("first of month " + month, month * MONTH, "Kowalski met Lindqvist."));
      reports.add(report("other " + month, month * MONTH, "Nakamura and Okafor saw Moreau."));
    }
    reports.add(report("second of month 50", 50 * MONTH + 3_600, "Kowalski thanked Farrow."));

    List<String> pairs = new ArrayList<>();
    new Corpus(reports, new Frequencies(), LanguageMeans.none(0), SETTINGS)
        .forEachCandidate((a, b) -> pairs.add(a + ", " + b));

    assertThat(pairs).containsExactly("first of month 50, second of month 50");
  }

  private static Signals report(String id, long seconds, String text) {
    return SignalExtractor.extract(id, "en", Instant.ofEpochSecond(seconds), null, text);
  }
}
