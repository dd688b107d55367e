package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.chorus.config.CandidateSettings;
import org.chorus.link.PublicationDays.Counts;
import org.junit.jupiter.api.Test;

class PublicationDaysTest {
  private static final CandidateSettings SETTINGS = new CandidateSettings(12, 60, 15, 40, 0);
  private static final long DAY = 86_400;

  @Test
  void aCorpusOfOneWindowHasTheCapItself() {
    PublicationDays days = corpus(Map.of(0L, 500L, 15L, 500L), 0);

    assertThat(most(days, 0, 1_000)).isEqualTo(60);
    assertThat(most(days, 15 * DAY, 1_000)).isEqualTo(60);
    assertThat(most(days, Profile.UNDATED, 1_000)).isEqualTo(60);
  }

  @Test
  void whatIsOutsideOfTheWindowMayHaveTheKeyToo() {
    PublicationDays days = corpus(Map.of(0L, 100L, 16L, 300L), 100);

    assertThat(most(days, DAY - 1, 500)).isEqualTo(60 * 500 / 200);
    assertThat(most(days, 16 * DAY, 500)).isEqualTo(60 * 500 / 400);
    assertThat(most(days, Profile.UNDATED, 500)).isEqualTo(60);
    assertThat(most(days, -DAY, 500)).isEqualTo(60 * 500 / 200);
  }

  @Test
  void soMayArchivedReports() {
    PublicationDays days = corpus(Map.of(0L, 100L), 0);

    assertThat(most(days, 0, 12 * 100)).isEqualTo(12 * 60);
  }

  @Test
  void aTimeWithoutAnyOtherReportIsNoError() {
    assertThat(most(corpus(Map.of(0L, 100L), 0), 5_000 * DAY, 100)).isEqualTo(60 * 100);
    assertThat(most(corpus(Map.of(), 0), 0, 0)).isEqualTo(60);
  }

  @Test
  void undatedReportsMeetAllOfTheirBatchAndWhatIsNearItsDay() {
    Counts changed = new Counts(Map.of(100L, 40L), 10);
    Counts kept = new Counts(Map.of(98L, 50L, 10L, 900L), 0);

    assertThat(most(new PublicationDays(changed, kept, 100 * DAY), Profile.UNDATED, 1_000))
        .isEqualTo(60 * 1_000 / 100);
    assertThat(most(new PublicationDays(changed, kept, Profile.UNDATED), Profile.UNDATED, 1_000))
        .isEqualTo(60);
  }

  private static PublicationDays corpus(Map<Long, Long> days, long undated) {
    return new PublicationDays(new Counts(days, undated), Counts.NONE, Profile.UNDATED);
  }

  private static long most(PublicationDays days, long publishedAt, long reports) {
    return days.mostHolders(publishedAt, reports, SETTINGS);
  }
}
