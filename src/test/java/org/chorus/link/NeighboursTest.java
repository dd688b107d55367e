package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chorus.config.CandidateSettings;
import org.junit.jupiter.api.Test;

class NeighboursTest {
  private static final CandidateSettings SETTINGS = new CandidateSettings(1, 2, 15, 1, 5);
  private static final long DAY = 86_400;

  @Test
  void aSmallCellIsSearchedExactly() {
    List<Located> cell = reports(80, 10, 1);
    Map<String, List<String>> found = find(cell);
    for (Located one : cell) {
      assertThat(found.getOrDefault(one.reportId(), List.of())).isEqualTo(exact(one, cell));
    }
  }

  @Test
  void reportsTooFarApartInTimeAreNoNeighboursAndUndatedOnesMayBe() {
    short[] here = {30_000, 0};
    List<Located> cell =
        List.of(
            new Located("a", 0, here),
            new Located("b", 15 * DAY, here),
            new Located("c", 15 * DAY + 1, here),
            new Located("d", Profile.UNDATED, here));
    assertThat(find(cell))
        .containsEntry("a", List.of("b", "d"))
        .containsEntry("d", List.of("a", "b", "c"));
  }

  @Test
  void aLargeCellIsPartedAndMostNeighboursAreStillFound() {
    List<Located> cell = reports(4_000, 400, 2);
    Map<String, List<String>> found = find(cell);
    int expected = 0;
    long hits = 0;
    for (Located one : cell.subList(0, 200)) {
      List<String> exact = exact(one, cell);
      expected += exact.size();
      hits +=
          exact.stream().filter(found.getOrDefault(one.reportId(), List.of())::contains).count();
    }
    assertThat((double) hits / expected).isGreaterThan(.9);
  }

  @Test
  void theOrderOfALargeCellDoesNotMatter() {
    List<Located> cell = reports(2_500, 30, 3);
    Map<String, List<String>> found = find(cell);
    Collections.shuffle(cell, new Random(4));
    assertThat(find(cell)).isEqualTo(found);
  }

  @Test
  void manyReportsThatSayTheSameAreNotAllComparedToAll() {
    List<Located> cell = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      cell.add(new Located("r" + i, i * 60L, new short[] {30_000, 0}));
    }
    assertThat(find(cell)).hasSize(20_000).allSatisfy((id, all) -> assertThat(all).hasSize(5));
  }

  /** The last said of a report is the whole of it only in a cell that is not parted. */
  private static Map<String, List<String>> find(List<Located> cell) {
    Map<String, Partners> partners = new HashMap<>();
    new Neighbours(
            SETTINGS,
            nearby -> {
              Partners of = partners.computeIfAbsent(nearby.reportId(), id -> new Partners());
              for (int i = 0; i < nearby.cosines().length; i++) {
                of.put(nearby.others().get(i), nearby.cosines()[i]);
              }
            })
        .find(cell);
    Map<String, List<String>> found = new HashMap<>();
    partners.forEach((id, of) -> found.put(id, of.best(SETTINGS.nearest())));
    return found;
  }

  private static List<String> exact(Located one, List<Located> all) {
    Partners partners = new Partners();
    for (Located other : all) {
      if (!other.equals(one)
          && Partners.inWindow(one.publishedAt(), other.publishedAt(), SETTINGS)) {
        partners.put(other.reportId(), Meaning.dot(one.meaning(), other.meaning()));
      }
    }
    return partners.best(SETTINGS.nearest());
  }

  /** Reports about {@code stories}, within 30 days. */
  private static List<Located> reports(int number, int stories, long seed) {
    Random random = new Random(seed);
    float[][] centres = new float[stories][];
    for (int i = 0; i < stories; i++) {
      centres[i] = vector(random, new float[32], 1);
    }
    List<Located> reports = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      float[] vector = vector(random, centres[random.nextInt(stories)], .1f);
      long at = random.nextInt(5) == 0 ? Profile.UNDATED : random.nextInt(30) * DAY;
      reports.add(new Located("r" + i, at, Meaning.quantised(vector)));
    }
    return reports;
  }

  private static float[] vector(Random random, float[] around, float spread) {
    float[] vector = new float[around.length];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = around[i] + spread * (float) random.nextGaussian();
      square += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(square);
    }
    return vector;
  }
}
