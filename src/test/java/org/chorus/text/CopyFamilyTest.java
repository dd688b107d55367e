package org.chorus.text;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chorus.model.Copy;
import org.chorus.model.Likeness;
import org.junit.jupiter.api.Test;

class CopyFamilyTest {
  private static final long UNDATED = Long.MAX_VALUE;

  @Test
  void whatIsLikeACopyOnlyIsAnOriginal() {
    assertThat(
            copies(
                List.of(
                    like("b", 2, "a", 1, .8, false),
                    like("c", 3, "b", 2, .8, false),
                    like("d", 4, "c", 3, .9, false),
                    like("d", 4, "b", 2, .8, false))))
        .containsOnly(
            Map.entry("b", new Copy("b", "a", .8)), Map.entry("d", new Copy("d", "c", .9)));
  }

  @Test
  void theSameTextAsACopyIsACopyOfTheSameOriginal() {
    assertThat(
            copies(
                List.of(
                    like("c", UNDATED, "b", UNDATED, 1, true),
                    like("b", UNDATED, "a", 5, .8, false),
                    like("c", UNDATED, "z", 9, .7, false))))
        .containsOnly(
            Map.entry("b", new Copy("b", "a", .8)), Map.entry("c", new Copy("c", "a", .8)));
  }

  @Property(tries = 300)
  void everyReportIsACopyOfTheEarliestOriginalThatItIsLikeInAnyOrder(
      @ForAll @IntRange(min = 2, max = 12) int reports, @ForAll long seed) {
    Random random = new Random(seed);
    List<Likeness> like = new ArrayList<>();
    Map<Integer, Integer> expected = new TreeMap<>();
    for (int later = 0; later < reports; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (random.nextInt(3) == 0) {
          like.add(like(id(later), at(later), id(earlier), at(earlier), .8, false));
          if (!expected.containsKey(earlier)) {
            expected.putIfAbsent(later, earlier);
          }
        }
      }
    }
    Collections.shuffle(like, random);
    Map<String, String> names = new TreeMap<>();
    expected.forEach((copy, original) -> names.put(id(copy), id(original)));
    Map<String, String> found = new TreeMap<>();
    copies(like).forEach((id, copy) -> found.put(id, copy.copyOf()));
    assertThat(found).isEqualTo(names);
  }

  /** The order of the numbers: times first, ties and the undated by id. */
  private static String id(int number) {
    return "r" + (char) ('a' + number);
  }

  private static long at(int number) {
    return number > 8 ? UNDATED : number / 3;
  }

  private static Map<String, Copy> copies(List<Likeness> like) {
    return CopyFamily.copies(like).stream().collect(toMap(Copy::reportId, copy -> copy));
  }

  private static Likeness like(
      String report, long at, String earlier, long earlierAt, double similarity, boolean same) {
    return new Likeness(report, at, earlier, earlierAt, similarity, same);
  }
}
