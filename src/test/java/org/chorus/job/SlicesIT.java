package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chorus.SparkTest;
import org.chorus.evaluate.GoldFields;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What batches cost in accuracy, on real reports; thirty runs take some minutes. */
@Tag("benchmark")
class SlicesIT extends SparkTest {
  private static final Path SLICED = Path.of("../shared/data/dev/itn_2022.jsonl");

  @TempDir Path folder;

  @Test
  void thirtySlicesInTheOrderOfTimeComeCloseToOneRunAndNoEventLosesItsId() throws IOException {
    assumeTrue(Files.exists(SLICED), "skipped: there is no " + SLICED);
    List<String> lines =
        Files.readAllLines(SLICED).stream()
            .sorted(Comparator.comparing(SlicesIT::date))
            .collect(Collectors.toList());
    StoreInBatches once = new StoreInBatches(spark(), folder.resolve("o"), "profile = light");
    once.run(lines);
    StoreInBatches sliced = new StoreInBatches(spark(), folder.resolve("s"), "profile = light");
    for (List<String> slice : BatchesIT.parts(lines, 30)) {
      sliced.run(slice);
    }
    double one = f1(once);
    double slices = f1(sliced);
    System.out.printf("one run %.4f, 30 slices %.4f, churn %d%n", one, slices, sliced.churn());
    assertThat(slices).isCloseTo(one, within(0.01));
    assertThat(sliced.churn()).isZero();
  }

  private static String date(String line) {
    try {
      return new ObjectMapper().readTree(line).get("date").asText();
    } catch (IOException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  private double f1(StoreInBatches store) throws IOException {
    GoldFields fields =
        new GoldFields("id", "gold_event", Optional.of("first_in_lang"), Optional.empty(), "lang");
    String figures =
        new EvaluateStore(List.of(SLICED.toString()), fields, true, 80).run(spark(), store.store());
    return new ObjectMapper().readTree(figures).at("/b_cubed/f1").asDouble();
  }
}
