package org.chorus.job;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chorus.job.ReportBatch.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.chorus.SparkTest;
import org.chorus.job.MadeCopies.Change;
import org.chorus.model.Copy;
import org.chorus.model.Report;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.chorus.text.InventedWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindCopiesTest extends SparkTest {
  private static final String STORY =
      "The harbour of Port Elmsworth was closed on Tuesday after a tanker ran aground. "
          + "Divers from the coast guard inspected the hull of the tanker and found no leak. "
          + "Two tugs are to tow it to the yard of Ebbing when the tide is high enough.";

  @TempDir Path folder;
  private ReportBatch batches;

  @Test
  void theEarliestReportIsTheOriginalUndatedLastTiesById() {
    assertThat(
            find(
                report("a", "x", STORY, null),
                report("d", "y", STORY.toUpperCase(Locale.ROOT), "2024-05-01"),
                report("c", null, "By Ann Poe\n" + STORY + "\nAgency", "2024-05-01"),
                report("b", "z", "ELMSWORTH (Agency) - " + STORY, "2024-05-02"),
                report("e", "z", InventedWords.of(50, 5), "2024-05-02")))
        .containsExactly(new Copy("a", "c", 1), new Copy("b", "c", 1), new Copy("d", "c", 1));
  }

  @Test
  void aCopyNamesOnlyAnOriginalThatItIsLikeItself() {
    String first = InventedWords.of(1, 120);
    String second = InventedWords.of(1, 90) + InventedWords.of(2, 30);
    String third = InventedWords.of(1, 60) + InventedWords.of(2, 30) + InventedWords.of(3, 30);
    assertThat(
            find(
                report("a", null, first, "2024-05-01"),
                report("b", null, second, "2024-05-02"),
                report("c", null, third, "2024-05-03"),
                report("d", null, "By Ann Poe\n" + third, "2024-05-04"),
                report("e", null, second, "2024-05-05")))
        .extracting(copy -> copy.reportId() + copy.copyOf())
        .containsExactly("ba", "dc", "ea");
  }

  @Test
  void aShortTextIsACopyOnlyWhenHeadlineAndTextAreTheSame() {
    String text = "A tanker ran aground off Port Elmsworth on Tuesday.";
    assertThat(
            find(
                report("a", "Tanker aground", text, null),
                report("b", "TANKER AGROUND", text.replace(" ", "\u00A0"), null),
                report("c", "Tanker still aground", text, null),
                report("d", "Tanker aground", text + " Nobody was hurt.", null),
                report("e", null, "Weather", null),
                report("f", null, "Weather", null),
                report("g", "油輪在港口外擱淺無人受傷", "星期二凌晨發生。", null),
                report("h", "油輪在港口外擱淺無人受傷", "星期二凌晨發生", null)))
        .containsExactly(new Copy("b", "a", 1), new Copy("h", "g", 1));
  }

  @Test
  void anItemOfADigestIsNoCopyOfIt() {
    String item = InventedWords.of(3, 60);
    assertThat(
            find(
                report(
                    "a",
                    null,
                    InventedWords.of(1, 60)
                        + InventedWords.of(2, 60)
                        + item
                        + InventedWords.of(4, 60),
                    "2024-05-01"),
                report("b", null, item, "2024-05-02"),
                report("c", null, item, "2024-05-03")))
        .containsExactly(new Copy("c", "b", 1));
  }

  @Test
  void reportsThatQuoteTheSameThirtyWordsAreNoCopies() {
    String quoted = InventedWords.of(9, 30);
    assertThat(
            find(
                report("a", null, InventedWords.of(1, 60) + quoted + InventedWords.of(2, 60), null),
                report("b", null, quoted + InventedWords.of(3, 120), null),
                report("c", null, InventedWords.of(4, 120) + quoted, null),
                report("d", null, quoted, null)))
        .isEmpty();
  }

  @Test
  void tenThousandIdenticalReportsHaveOneOriginal() {
    Workspace workspace =
        workspace(
            IntStream.range(0, 10_000)
                .mapToObj(i -> report("r%05d".formatted(i), null, STORY, null))
                .toList(),
            3);
    assertThat(new FindCopies().run(workspace)).isEqualTo(9_999);
    assertThat(workspace.read(Tables.COPIES).filter("copyOf = 'r00000'").count()).isEqualTo(9_999);
  }

  @Test
  void aPassageThatThousandsShareMakesNoCopiesAndHidesNone() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String text = InventedWords.of(i / 2, 80) + InventedWords.of(-1, 30);
      reports.add(report("r%05d".formatted(i), null, i % 2 == 0 ? text : "By Ann. " + text, null));
    }
    Workspace workspace = workspace(reports, 3);
    assertThat(new FindCopies().run(workspace)).isEqualTo(1_500);
    assertThat(workspace.read(Tables.COPIES).collectAsList())
        .allMatch(copy -> number(copy.reportId()) == number(copy.copyOf()) + 1);
  }

  @Test
  void theSampleHasTheCopiesThatItsReadmeNamesAndNoOthers() throws Exception {
    Workspace workspace = CopySample.imported(batches());
    new FindCopies().run(workspace);
    Map<String, String> names = CopySample.names(workspace);
    Map<String, String> events =
        Files.readAllLines(Path.of("data/sample/gold.jsonl")).stream()
            .map(line -> line.split("\"", -1))
            .collect(toMap(part -> part[3], part -> part[11]));
    List<Copy> copies = workspace.read(Tables.COPIES).collectAsList();
    assertThat(copies)
        .hasSize(CopySample.WIRE_COPIES.size())
        .allSatisfy(
            copy -> {
              String one = names.get(copy.reportId());
              String other = names.get(copy.copyOf());
              assertThat(events.get(one)).isEqualTo(events.get(other));
              assertThat(
                      CopySample.WIRE_COPIES.contains(one) ^ CopySample.WIRE_COPIES.contains(other))
                  .as("%s, %s", one, other)
                  .isTrue();
            });
  }

  @Test
  void rowsAreTheSameWhateverTheOrderAndPartitioningAndTheWayOfDeciding() throws Exception {
    List<Report> originals = CopySample.independent(batches());
    MadeCopies made = new MadeCopies(9);
    List<Report> reports = new ArrayList<>(originals);
    for (Report original : originals) {
      for (Change change : Change.values()) {
        reports.add(
            report(change + original.reportId(), null, made.of(original.text(), change), null));
      }
    }
    List<Copy> first = find(workspace(reports, 1), new FindCopies());
    assertThat(first).hasSizeGreaterThan(400);
    for (int partitions : new int[] {3, 16}) {
      Collections.shuffle(reports, new Random(partitions));
      assertThat(find(workspace(reports, partitions), new FindCopies())).isEqualTo(first);
    }
    assertThat(find(workspace(reports, 2), new FindCopies(0))).isEqualTo(first);
  }

  private List<Copy> find(Report... reports) {
    return find(workspace(List.of(reports), 2), new FindCopies());
  }

  private static List<Copy> find(Workspace workspace, FindCopies step) {
    step.run(workspace);
    return workspace.read(Tables.COPIES).orderBy("reportId").collectAsList();
  }

  private Workspace workspace(List<Report> reports, int partitions) {
    return batches().of(reports, partitions);
  }

  private ReportBatch batches() {
    batches = batches == null ? new ReportBatch(spark(), folder) : batches;
    return batches;
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }
}
