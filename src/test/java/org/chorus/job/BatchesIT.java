package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorus.SparkTest;
import org.chorus.model.Report;
import org.chorus.model.UserError;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that come in batches end in the events of one run over all of them. */
@Tag("slow")
class BatchesIT extends SparkTest {
  private static final Path SAMPLE = Path.of("data/sample/reports");

  /** What {@code docs/incremental.md} names: with it, batches make no difference. */
  private static final String EXACT =
      """
      profile = light
      link.statistics = frozen
      group.scope = all
      candidates { window-days = 3000, keys-per-family = 1000, max-reports-per-key = 10000, per-report = 10000 }
      copies.holders-per-passage = 1000
      """;

  @TempDir Path folder;

  @Test
  void withFrozenStatisticsBatchesInAnyOrderMakeNoDifference() throws IOException {
    List<String> lines = sample();
    StoreInBatches once = store("once");
    once.run(lines);
    Set<Set<String>> events = once.events();
    assertThat(events).hasSizeBetween(5, lines.size() - 5);

    List<List<String>> batches = parts(lines, 3);
    StoreInBatches inBatches = store("in-batches");
    // The first batch has what will be corrected.
    inBatches.run(batches.get(0).stream().map(BatchesIT::misprinted).toList());
    inBatches.run(batches.get(1));
    List<String> corrected = new ArrayList<>(batches.get(0));
    corrected.addAll(batches.get(2));
    inBatches.run(corrected);
    assertThat(inBatches.events()).isEqualTo(events);

    Collections.reverse(batches);
    StoreInBatches reversed = store("reversed");
    batches.forEach(reversed::run);
    assertThat(reversed.events()).isEqualTo(events);
    assertThat(inBatches.churn() + reversed.churn()).isZero();

    // What comes again changes nothing, under another name or the same one.
    List<?> members = reversed.rows(Tables.EVENT_MEMBERS).orderBy("reportId").collectAsList();
    List<?> described = reversed.rows(Tables.EVENTS).orderBy("eventId").collectAsList();
    String snapshot = reversed.store().latestName().orElseThrow();
    assertThat(reversed.run("b0", batches.get(0)))
        .singleElement()
        .asString()
        .contains("nothing to do");
    assertThatThrownBy(() -> reversed.run("b1", lines))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("other input");
    assertThat(reversed.store().latestName()).contains(snapshot);
    reversed.run(lines);
    assertThat(reversed.rows(Tables.EVENT_MEMBERS).orderBy("reportId").collectAsList())
        .isEqualTo(members);
    assertThat(reversed.rows(Tables.EVENTS).orderBy("eventId").collectAsList())
        .isEqualTo(described);
  }

  @Test
  void aReportThatTurnsOutToBeACopyKeepsItsWordsAndWhatItWasComparedTo() {
    StoreInBatches store = new StoreInBatches(spark(), folder.resolve("copies"), "profile = light");
    store.run(List.of(wire("third", "2026-03-10"), OTHER));
    Set<String> terms = files(store, Tables.TERMS);
    Set<String> scores = files(store, Tables.SCORES);
    Set<String> keywords = files(store, Tables.KEYWORDS);
    assertThat(pairs(store)).containsExactly("other third");

    store.run(List.of(wire("second", "2026-03-09")));
    assertThat(store.events()).containsExactly(Set.of("second", "third", "other"));
    assertThat(files(store, Tables.TERMS)).containsAll(terms);
    assertThat(files(store, Tables.SCORES)).containsAll(scores);
    assertThat(files(store, Tables.KEYWORDS)).doesNotContainAnyElementsOf(keywords);
    assertThat(pairs(store)).containsExactly("other second", "other third", "second third");

    // The third is a copy of another report now: that of the second has to go.
    store.run(List.of(wire("first", "2026-03-08")));
    assertThat(store.events()).containsExactly(Set.of("first", "second", "third", "other"));
    assertThat(pairs(store))
        .containsExactly("first other", "first second", "first third", "other second");
  }

  /** The pairs that have a score, by the ids that their sources gave them, sorted. */
  private static List<String> pairs(StoreInBatches store) {
    Map<String, String> names =
        store.rows(Tables.REPORTS).collectAsList().stream()
            .collect(Collectors.toMap(Report::reportId, Report::sourceId));
    return store.rows(Tables.SCORES).collectAsList().stream()
        .map(
            score ->
                Stream.of(score.reportA(), score.reportB())
                    .map(names::get)
                    .sorted()
                    .collect(Collectors.joining(" ")))
        .sorted()
        .toList();
  }

  private static String wire(String id, String day) {
    return """
        {"id": "%s", "date": "%s", "title": "Ferry aground off Lumora", "text": "A ferry with 214 \
        people on board ran aground off Lumora before dawn. Boats from Brindle brought everyone \
        ashore, and a tug pulled the ship free at high tide. Nobody was hurt, the harbour master \
        said, and an inquiry has begun."}"""
        .formatted(id, day);
  }

  private static final String OTHER =
      """
      {"id": "other", "date": "2026-03-10", "title": "Lumora ferry freed", "text": "The ferry that \
      ran aground off Lumora with 214 people on board is in harbour again. A tug from Brindle \
      towed it there at high tide. Why it left the channel is not known."}""";

  private static Set<String> files(StoreInBatches store, Table<?> table) {
    return Arrays.stream(store.rows(table).inputFiles())
        .map(file -> file.substring(file.lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  private StoreInBatches store(String name) {
    return new StoreInBatches(spark(), folder.resolve(name), EXACT);
  }

  private static List<String> sample() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : List.of("agencies", "asia", "middle-east-africa")) {
      lines.addAll(Files.readAllLines(SAMPLE.resolve(file + ".jsonl")));
    }
    // So that neighbouring lines, of one event perhaps, come in different batches.
    lines.sort(Comparator.comparing(line -> new StringBuilder(line).reverse().toString()));
    return lines;
  }

  /** Lists of about the same length, one after the other. */
  static <T> List<List<T>> parts(List<T> all, int number) {
    List<List<T>> parts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      parts.add(all.subList(all.size() * i / number, all.size() * (i + 1) / number));
    }
    return parts;
  }

  /** Another text under the same address and id. */
  private static String misprinted(String line) {
    return line.replace(". ", ".\\n\\nZzyzx Qwfpgj 7741. ");
  }
}
