package org.chorus.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {
  @Test
  void theLaterDateThenTheGreaterHashStands() {
    List<Version> group =
        List.of(fresh("a", null, 0), fresh("c", day(1), 1), fresh("b", day(2), 2));
    assertThat(Versions.fates(group))
        .extracting(f -> f.position() + " " + f.kind() + " " + f.replacedBy())
        .containsExactly("0 lost b", "1 lost b");
  }

  @Test
  void aVersionOfAnEarlierBatchIsReplaced() {
    Version stored = new Version("g", "g", false, null, "z", day(9), "old", Version.IN_STORE);
    assertThat(Versions.fates(List.of(stored, fresh("a", null, 0), fresh("a", null, 1))))
        .extracting(f -> f.position() + " " + f.kind())
        .containsExactly("0 revision", "1 repeat", "-1 replaced");
  }

  @Test
  void anArchivedVersionStandsAndWhatComesForItIsKnownFromThenOn() {
    Version archived = new Version("g", "g", false, null, "z", null, "", Version.ARCHIVED);
    assertThat(
            Versions.fates(
                List.of(
                    archived, fresh("b", day(2), 0), fresh("z", day(1), 1), fresh("a", null, 2))))
        .extracting(f -> f.position() + " " + f.kind() + " " + f.replacedBy())
        .containsExactly("0 lost null", "1 repeat null", "2 lost b", "-2 corrected b");
    assertThat(Versions.fates(List.of(archived, fresh("z", null, 0))))
        .extracting(Fate::kind)
        .containsExactly(Fate.REPEAT);
  }

  @Property(tries = 200)
  void everyNewVersionHasOneFateWhateverTheOrder(
      @ForAll @Size(max = 8) List<@IntRange(max = 3) Integer> contents,
      @ForAll boolean shareable,
      @ForAll @IntRange(max = 4) int stored,
      @ForAll long seed) {
    List<Version> group = new ArrayList<>();
    if (stored < 4) {
      group.add(
          new Version("g", "g", false, null, "c" + stored, day(stored), "s", Version.IN_STORE));
    }
    for (int i = 0; i < contents.size(); i++) {
      String content = "c" + contents.get(i);
      group.add(
          new Version("g", "g", shareable, "t" + content, content, day(contents.get(i)), "f", i));
    }
    List<Fate> fates = Versions.fates(group);
    long distinct = contents.stream().distinct().count();
    long mentioned = fates.stream().map(Fate::position).distinct().count();
    assertThat(mentioned).isEqualTo(fates.size());
    long dropped = fates.stream().filter(f -> f.kind().equals(Fate.REPEAT)).count();
    boolean known = stored < 4 && contents.contains(stored);
    assertThat(dropped).isEqualTo(contents.size() - distinct + (known ? 1 : 0));
    Collections.shuffle(group, new Random(seed));
    assertThat(Versions.fates(group)).isEqualTo(fates);
  }

  /** Whichever of the hashes is greatest: that decides only between what is new. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "c", "e", "g"})
  void aContentThatTheStoreHadIsARepeatAndANewOneStandsOverAll(String newest) {
    List<Version> group =
        List.of(
            known("g", "d", Version.IN_STORE),
            known("g", "b", Version.SUPERSEDED),
            known("g", "f", Version.SUPERSEDED),
            fresh("b", day(9), 0),
            fresh("d", null, 1),
            fresh("f", day(8), 2));
    assertThat(Versions.fates(group))
        .extracting(Fate::position, Fate::kind)
        .containsExactly(tuple(0L, Fate.REPEAT), tuple(1L, Fate.REPEAT), tuple(2L, Fate.REPEAT));

    List<Version> more = new ArrayList<>(group);
    more.add(fresh(newest, null, 3));
    assertThat(Versions.fates(more))
        .extracting(Fate::position, Fate::kind, Fate::replacedBy)
        .containsExactly(
            tuple(0L, Fate.REPEAT, null),
            tuple(1L, Fate.REPEAT, null),
            tuple(2L, Fate.REPEAT, null),
            tuple(3L, Fate.REVISION, null),
            tuple(-1L, Fate.REPLACED, newest));
  }

  @Test
  void whatIsToldByASourceIdAloneDoesNotComeBackEither() {
    assertThat(
            Versions.fates(
                List.of(
                    known("g", "second", Version.IN_STORE),
                    known("g", "first", Version.SUPERSEDED),
                    shareable("first", 0),
                    shareable("second", 1))))
        .extracting(Fate::position, Fate::reportId, Fate::kind)
        .containsExactly(tuple(0L, "g", Fate.REPEAT), tuple(1L, "g", Fate.REPEAT));
    assertThat(
            Versions.fates(List.of(known("g", "first", Version.IN_STORE), shareable("second", 0))))
        .extracting(Fate::position, Fate::reportId, Fate::kind)
        .containsExactly(tuple(0L, "g", Fate.REVISION), tuple(-1L, "g", Fate.REPLACED));
  }

  @Test
  void differentTextsUnderOneSourceIdAreToldApartAndKnownFromThenOn() {
    String storm = Identity.toldApart("g", "text of storm");
    String match = Identity.toldApart("g", "text of match");
    List<Version> read =
        List.of(shareable("storm", 0), shareable("match", 1), shareable("storm", 2));
    assertThat(Versions.fates(read))
        .extracting(Fate::position, Fate::reportId, Fate::kind)
        .containsExactlyInAnyOrder(
            tuple(0L, storm, Fate.NEW), tuple(1L, match, Fate.NEW), tuple(2L, storm, Fate.REPEAT));
    List<Version> again = new ArrayList<>(read);
    again.add(known(storm, "storm", Version.IN_STORE));
    again.add(known(match, "match", Version.IN_STORE));
    assertThat(Versions.fates(again))
        .extracting(Fate::position, Fate::reportId, Fate::kind)
        .containsExactlyInAnyOrder(
            tuple(0L, storm, Fate.REPEAT),
            tuple(1L, match, Fate.REPEAT),
            tuple(2L, storm, Fate.REPEAT));
    assertThat(Versions.fates(again.subList(1, 5)).stream().filter(f -> f.position() == 1))
        .extracting(Fate::reportId, Fate::kind)
        .as("by itself too")
        .containsExactly(tuple(match, Fate.REPEAT));
  }

  private static Version fresh(String content, Instant at, long position) {
    return new Version("g", "g", false, "t" + content, content, at, "f", position);
  }

  private static Version shareable(String content, long position) {
    return new Version("g", "g", true, "text of " + content, content, null, "f", position);
  }

  /** A version that the store has or had, as its rows tell of it. */
  private static Version known(String reportId, String content, long position) {
    return new Version("g", reportId, false, null, content, null, "old", position);
  }

  private static Instant day(int day) {
    return Instant.ofEpochSecond(86_400L * day);
  }
}
