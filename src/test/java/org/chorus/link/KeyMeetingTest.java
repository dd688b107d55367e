package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.chorus.config.CandidateSettings;
import org.junit.jupiter.api.Test;

class KeyMeetingTest {
  private static final CandidateSettings SETTINGS = new CandidateSettings(12, 4, 15, 40, 0);
  private static final long DAY = 86_400;

  @Test
  void reportsMeetThoseOfTheirWindowAndUndatedOnes() {
    KeyHolder one = changed("one", 0);

    assertThat(
            meeting(one, changed("edge", 15 * DAY), changed("far", 15 * DAY + 1), undated("any"))
                .metBy(one))
        .containsExactlyInAnyOrder("edge", "any");
  }

  @Test
  void aKeyIsDroppedWholeWhereTooManyHaveItAtOneTime() {
    KeyHolder crowded = changed("a", 0);
    KeyHolder alone = changed("f", 40 * DAY);
    KeyMeeting meeting =
        meeting(
            crowded,
            changed("b", 1),
            changed("c", 2),
            changed("d", 3),
            changed("e", 4),
            alone,
            changed("g", 41 * DAY));

    assertThat(meeting.metBy(crowded)).isEmpty();
    assertThat(meeting.metBy(alone)).containsExactly("g");
  }

  @Test
  void undatedReportsMeetTheirBatchAndWhatIsNearItsDay() {
    KeyHolder one = undated("one");
    KeyHolder[] others = {
      one, changed("old", 0), kept("before", 90 * DAY), kept("long before", 10 * DAY)
    };

    assertThat(new KeyMeeting(List.of(others), 100 * DAY, SETTINGS).metBy(one))
        .containsExactlyInAnyOrder("old", "before");
    assertThat(meeting(others).metBy(one))
        .containsExactlyInAnyOrder("old", "before", "long before");
  }

  @Test
  void reportsThatStayedTheSameDoNotLookForOthers() {
    assertThat(meeting(kept("a", 0), kept("b", 0)).changed()).isEmpty();
  }

  @Property(tries = 200)
  void orderDoesNotMatter(
      @ForAll @Size(max = 12) List<@IntRange(max = 40) Integer> days, @ForAll long seed) {
    List<KeyHolder> holders = new ArrayList<>();
    for (int day : days) {
      String id = "r" + holders.size();
      holders.add(day == 0 ? undated(id) : changed(id, day * DAY));
    }
    List<KeyHolder> shuffled = new ArrayList<>(holders);
    Collections.shuffle(shuffled, new Random(seed));
    KeyMeeting one = new KeyMeeting(holders, 0, SETTINGS);
    KeyMeeting other = new KeyMeeting(shuffled, 0, SETTINGS);

    assertThat(one.changed()).isEqualTo(other.changed());
    holders.forEach(holder -> assertThat(one.metBy(holder)).isEqualTo(other.metBy(holder)));
  }

  private static KeyMeeting meeting(KeyHolder... holders) {
    return new KeyMeeting(List.of(holders), Profile.UNDATED, SETTINGS);
  }

  private static KeyHolder changed(String id, long publishedAt) {
    return new KeyHolder(1, 1, id, publishedAt, true);
  }

  private static KeyHolder kept(String id, long publishedAt) {
    return new KeyHolder(1, 1, id, publishedAt, false);
  }

  private static KeyHolder undated(String id) {
    return changed(id, Profile.UNDATED);
  }
}
