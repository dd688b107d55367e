package org.chorus.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.input_file_name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chorus.job.ReportBatch.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.chorus.SparkTest;
import org.chorus.model.Copy;
import org.chorus.model.Keyword;
import org.chorus.model.LanguagePart;
import org.chorus.model.Report;
import org.chorus.model.ReportLanguage;
import org.chorus.model.Statistic;
import org.chorus.model.Term;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextStepsTest extends SparkTest {
  private static final String STORY =
      "The harbour of Port Elmsworth was closed on Tuesday after a tanker ran aground. "
          + "Divers from the coast guard inspected the hull of the tanker and found no leak. ";

  @TempDir Path folder;
  private ReportBatch batches;

  @Test
  void aReportGetsItsLanguageAndAGivenOneOnlyCountsWhenTrusted() {
    List<Report> reports = List.of(report("a", null, STORY, null, "de-AT"));
    assertThat(languages(workspace(reports, 1)))
        .containsExactly(new ReportLanguage("a", "en", "Latn", 1, true));
    assertThat(languages(workspace(reports, 1, "input.trust-language = true")))
        .containsExactly(new ReportLanguage("a", "de", "Latn", 1, true));
  }

  @Test
  void paragraphsOfAReportThatMixesLanguagesGetTheirs() {
    Workspace workspace =
        workspace(
            List.of(
                report(
                    "a",
                    null,
                    STORY + "\nLe port a été fermé mardi après l'échouement.",
                    null,
                    null),
                report("b", "Tanker aground", STORY + "\n" + STORY, null, null)),
            2);
    new IdentifyLanguages().run(workspace);
    assertThat(workspace.read(Tables.LANGUAGE_PARTS).orderBy("paragraph").collectAsList())
        .extracting(LanguagePart::reportId, LanguagePart::paragraph, LanguagePart::language)
        .containsExactly(tuple("a", 1, "en"), tuple("a", 2, "fr"));
  }

  @Test
  void termsAreCountedOverTitleAndTextWithTheFrequencyInTheirLanguage() {
    Workspace workspace =
        workspace(
            List.of(
                report("a", "Tanker", STORY, null, null),
                report("b", null, STORY.replace("tanker", "ferry"), null, null),
                report(
                    "c", null, "Der Tanker lag am Dienstag noch immer vor dem Hafen.", null, null)),
            2);
    new IdentifyLanguages().run(workspace);
    new ExtractKeywords().run(workspace);
    Dataset<Term> terms = workspace.read(Tables.TERMS);
    assertThat(terms.filter("term = 'tanker'").orderBy("reportId").collectAsList())
        .containsExactly(
            new Term("a", "en", "tanker", 3, "tanker", 1, 3 * StrictMath.log(3.0)),
            new Term("c", "de", "tanker", 1, "Tanker", 1, StrictMath.log(2.0)));
    assertThat(terms.filter("term = 'harbour'").collectAsList())
        .extracting(Term::documentFrequency)
        .containsExactly(2L, 2L);
    assertThat(
            terms.select(col("reportId"), input_file_name()).distinct().groupBy("reportId").count())
        .as("a batch that replaces a report rewrites the files that hold it")
        .satisfies(files -> assertThat(files.filter("count > 1").isEmpty()).isTrue());
    assertThat(workspace.read(Tables.KEYWORDS).filter("reportId = 'a'").collectAsList())
        .extracting(Keyword::keyword)
        .contains("tanker", "Port Elmsworth")
        .doesNotContain("the", "of the hull");
  }

  @Test
  void whatKeywordsAreFoundWithIsKept() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      reports.add(report("r" + i, null, STORY.replace("tanker", "vessel" + i), null, null));
    }
    Workspace workspace = workspace(reports, 2);
    new IdentifyLanguages().run(workspace);
    new ExtractKeywords().run(workspace);
    List<Statistic> statistics = workspace.read(Tables.WORD_STATISTICS).collectAsList();
    assertThat(statistics)
        .contains(
            new Statistic("words", "en", "", 6),
            new Statistic("words", "en", "the", 6),
            new Statistic("word_occurrences", "en", "the", 24),
            new Statistic("word_capitalised", "en", "elmsworth", 6),
            new Statistic("function_words", "en", "the", 6))
        .noneMatch(row -> row.key().equals("vessel1"))
        .noneMatch(row -> row.family().equals("function_words") && row.key().equals("hull"));
    assertThat(statistics)
        .extracting(Statistic::family)
        .contains("ending_words", "ending_keywords");
  }

  @Test
  void copiesTeachNothingAndHaveKeywordsOfTheirOwn() {
    List<Report> reports =
        new ArrayList<>(
            List.of(
                report("a", null, STORY, null, null),
                report("b", null, STORY.replace("tanker", "ferry"), null, null)));
    Workspace workspace = workspace(reports, 1);
    new IdentifyLanguages().run(workspace);
    new ExtractKeywords().run(workspace);
    List<Statistic> once = sorted(workspace.read(Tables.WORD_STATISTICS));
    List<Keyword> keywords =
        workspace.read(Tables.KEYWORDS).filter("reportId = 'b'").collectAsList();
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      reports.add(report("copy" + i, null, STORY, null, null));
      copies.add(new Copy("copy" + i, "a", 1));
    }
    Workspace more = workspace(reports, 3);
    more.write(Tables.COPIES, spark().createDataset(copies, Tables.COPIES.encoder()));
    new IdentifyLanguages().run(more);
    new ExtractKeywords().run(more);
    assertThat(sorted(more.read(Tables.WORD_STATISTICS))).isEqualTo(once);
    assertThat(more.read(Tables.KEYWORDS).filter("reportId = 'b'").collectAsList())
        .containsExactlyInAnyOrderElementsOf(keywords);
    assertThat(more.read(Tables.KEYWORDS).filter("reportId = 'copy3'").count()).isPositive();
    assertThat(more.read(Tables.TERMS).filter("term = 'tanker'").collectAsList())
        .hasSize(6)
        .allMatch(term -> term.documentFrequency() == 1);
  }

  private static List<Statistic> sorted(Dataset<Statistic> rows) {
    return rows.orderBy("family", "language", "key").collectAsList();
  }

  @Test
  void termsPerReportKeepsTheBest() {
    Workspace workspace =
        workspace(
            List.of(
                report("a", null, STORY, null, null),
                report("b", null, STORY.replace("leak", "zebra zebra"), null, null)),
            2,
            "terms.per-report = 1");
    new IdentifyLanguages().run(workspace);
    assertThat(new ExtractKeywords().run(workspace)).isEqualTo(2);
    assertThat(workspace.read(Tables.TERMS).filter("reportId = 'b'").first().term())
        .isEqualTo("zebra");
  }

  @Test
  void rowsAreTheSameWhateverTheOrderAndPartitioning() {
    List<Report> reports = new ArrayList<>();
    Random random = new Random(7);
    List<String> words = List.of(STORY.split(" "));
    for (int i = 0; i < 60; i++) {
      List<String> shuffled = new ArrayList<>(words);
      Collections.shuffle(shuffled, random);
      String text = i % 3 == 0 ? STORY : String.join(" ", shuffled);
      reports.add(report("r" + i, i % 2 == 0 ? "Port" : null, text, "2024-01-01", null));
    }
    List<List<?>> first = rows(workspace(reports, 1));
    for (int partitions : new int[] {3, 16}) {
      Collections.shuffle(reports, random);
      assertThat(rows(workspace(reports, partitions))).isEqualTo(first);
    }
  }

  private List<List<?>> rows(Workspace workspace) {
    List<Step> steps = List.of(new IdentifyLanguages(), new FindCopies(), new ExtractKeywords());
    List<List<?>> rows = new ArrayList<>();
    for (Step step : steps) {
      step.run(workspace);
      for (Table<?> table : step.outputs()) {
        String[] key = table.encoder().schema().fieldNames();
        rows.add(
            workspace
                .read(table)
                .toDF()
                .orderBy(key[0], java.util.Arrays.copyOfRange(key, 1, key.length))
                .collectAsList());
      }
    }
    return rows;
  }

  private List<ReportLanguage> languages(Workspace workspace) {
    new IdentifyLanguages().run(workspace);
    return workspace.read(Tables.LANGUAGES).collectAsList();
  }

  private Workspace workspace(List<Report> reports, int partitions, String... settings) {
    Workspace workspace = batches().of(reports, partitions, settings);
    workspace.write(Tables.COPIES, Tables.COPIES.empty(spark()));
    return workspace;
  }

  private ReportBatch batches() {
    batches = batches == null ? new ReportBatch(spark(), folder) : batches;
    return batches;
  }
}
