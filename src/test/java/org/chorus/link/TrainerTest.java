package org.chorus.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.chorus.config.SettingsFile;
import org.chorus.job.TrainModel;
import org.chorus.model.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  @TempDir Path folder;

  @Test
  void aWrittenModelIsReadBackAsItWas() throws IOException {
    TrainedModel trained = train(gold(1));
    trained.write(folder.resolve("model"));
    LinkModel read = LinkModel.load(folder.resolve("model").toString(), Method.LIGHT);
    for (Feature feature : Method.LIGHT.features()) {
      assertThat(read.weights().of(feature))
          .isEqualTo(trained.fitted().get(0).weights().of(feature));
    }
    assertThat(read.background().reports(Family.NAMES, "")).isEqualTo(8);
  }

  @Test
  void theSameFilesGiveTheSameBytes() throws IOException {
    TrainedModel one = train(gold(1));
    TrainedModel again = train(gold(1));
    assertThat(again.weightsFiles()).isEqualTo(one.weightsFiles());
    assertThat(again.backgroundFile()).isEqualTo(one.backgroundFile());
  }

  @Test
  void theOrderOfTheLinesDoesNotMatter() throws IOException {
    assertThat(train(gold(7)).weightsFiles()).isEqualTo(train(gold(8)).weightsFiles());
  }

  @Test
  void eventsAreCountedOnceHoweverManyReportsTheyHave() throws IOException {
    TrainedModel trained = train(gold(1));
    trained.write(folder);
    Frequencies background = LinkModel.load(folder.toString(), Method.LIGHT).background();
    assertThat(background.count(Key.hash(Family.TERMS, "en", "storm"))).isEqualTo(8);
  }

  @Test
  void aFolderThatIsNoModelIsTheUsersMistake() {
    assertThatThrownBy(() -> LinkModel.load(folder.toString(), Method.LIGHT))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("weights.conf");
  }

  @Test
  void aWeightThatIsMissingOrUnknownIsTheUsersMistake() throws IOException {
    train(gold(1)).write(folder);
    Path weights = folder.resolve("weights.conf");
    String text = Files.readString(weights);
    Files.writeString(weights, text.replaceAll("(?m)^  time.*$", ""));
    assertThatThrownBy(() -> LinkModel.load(folder.toString(), Method.LIGHT))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("time");
    Files.writeString(weights, text.replace("  time", "  thyme"));
    assertThatThrownBy(() -> LinkModel.load(folder.toString(), Method.LIGHT))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("thyme");
  }

  @Test
  void aModelForAnotherMethodIsTheUsersMistake() throws IOException {
    train(gold(1)).write(folder);
    assertThatThrownBy(() -> LinkModel.load(folder.toString(), Method.STANDARD))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("weights-standard.conf");
    Path weights = folder.resolve("weights.conf");
    Files.writeString(
        weights, Files.readString(weights).replace("weights {", "weights {\n  meaning = 1"));
    assertThatThrownBy(() -> LinkModel.load(folder.toString(), Method.LIGHT))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("unknown weights meaning");
  }

  @Test
  void aLineThatIsNoReportIsNamed() throws IOException {
    Path file = folder.resolve("gold.jsonl");
    Files.writeString(file, "{\"id\":\"1\",\"text\":\"a\",\"gold_event\":\"e\"}\n{\"id\":\"2\"}\n");
    assertThatThrownBy(() -> train(file))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("line 2")
        .hasMessageContaining("text");
  }

  /** Eight events of four reports each; those of one event share names. */
  private Path gold(int seed) throws IOException {
    List<String> lines = new ArrayList<>();
    String[] names = {
      "Aurelia", "Brandt", "Castel", "Dunmore", "Esteve", "Farrow", "Galindo", "Hagen"
    };
    for (int event = 0; event < 8; event++) {
      for (int i = 0; i < 4; i++) {
        lines.add(
            ("{\"id\":\"%d-%d\",\"lang\":\"en\",\"date\":\"2024-11-%02d\",\"title\":null,"
                    + "\"text\":\"The storm hit %s and %s, %d left\",\"gold_event\":\"e%d\"}")
                .formatted(
                    event,
                    i,
                    10 + event + i,
                    names[event],
                    names[(event + i) % 8],
                    20 + event,
                    event));
      }
    }
    Collections.shuffle(lines, new Random(seed));
    Path sameName = Files.createDirectories(folder.resolve("" + seed)).resolve("gold.jsonl");
    return Files.write(sameName, lines);
  }

  private static TrainedModel train(Path gold) {
    return new TrainModel(List.of(gold), List.of(), List.of(), List.of())
        .train(
            SettingsFile.parse("profile = light", "test", List.of()),
            () -> {
              throw new AssertionError("the profile light needs no Spark");
            });
  }
}
