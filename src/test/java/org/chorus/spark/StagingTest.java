package org.chorus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.chorus.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {
  private static final String MODEL = "models/multilingual-e5-small/model.onnx";

  @TempDir Path folder;
  private Path home;
  private Path jar;

  @BeforeEach
  void install() throws IOException {
    home = folder.resolve("the home");
    Files.createDirectories(home.resolve(MODEL).getParent());
    Files.writeString(home.resolve(MODEL), "a model");
    jar = Files.writeString(home.resolve("program.jar"), "a program");
  }

  @Test
  void programAndModelsAreWhereTheClusterSeesThem() throws IOException {
    Path there = stage("staging");
    assertThat(there).hasParent(folder.resolve("staging"));
    assertThat(there.resolve("chorus.jar")).hasContent("a program");
    assertThat(there.resolve(MODEL)).hasContent("a model");
    try (Stream<Path> files = Files.walk(there)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2);
    }
  }

  @Test
  void whatIsThereIsNotCopiedAgainUnlessItIsCutShort() throws IOException {
    Path there = stage("staging");
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(there.resolve("chorus.jar"), longAgo);
    Files.writeString(there.resolve(MODEL), "a mod");
    assertThat(stage("staging")).isEqualTo(there);
    assertThat(Files.getLastModifiedTime(there.resolve("chorus.jar"))).isEqualTo(longAgo);
    assertThat(there.resolve(MODEL)).hasContent("a model");
  }

  @Test
  void anotherVersionGoesBesideTheOneThatMayBeRunning() throws IOException {
    Path before = stage("staging");
    Files.writeString(jar, "a new one");
    Path now = stage("staging");
    assertThat(now).hasParent(before.getParent()).isNotEqualTo(before);
    assertThat(before.resolve("chorus.jar")).hasContent("a program");
    assertThat(now.resolve("chorus.jar")).hasContent("a new one");
  }

  @Test
  void aStoreMayHoldTheStagedProgramBeforeItHasASnapshot() {
    stage("store/staging");
    assertThat(Store.at(Session.hadoopConfiguration(), folder + "/store").latest()).isEmpty();
  }

  @Test
  void aPlaceThatCanNotBeWrittenIsTheUsersMistake() throws IOException {
    Files.writeString(folder.resolve("a file"), "in the way");
    assertThatThrownBy(() -> stage("a file"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("can't be copied to --staging");
    assertThatThrownBy(
            () ->
                Staging.copy(
                    Session.hadoopConfiguration(), home.toString(), jar.toString(), "nowhere://x"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("nowhere");
  }

  private Path stage(String name) {
    return Path.of(
        Store.plainPath(
            Staging.copy(
                Session.hadoopConfiguration(),
                home.toString(),
                jar.toString(),
                folder.resolve(name).toString())));
  }
}
