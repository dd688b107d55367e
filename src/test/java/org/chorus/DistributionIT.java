package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked on a machine that has a Spark and no sources. */
class DistributionIT {
  @TempDir Path folder;
  private Path home;
  private Path archive;

  @BeforeEach
  void unpack() throws IOException, InterruptedException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      archive = files.filter(file -> file.toString().endsWith(".tar.gz")).findFirst().orElseThrow();
    }
    Path target = Files.createDirectory(folder.resolve("unpacked here"));
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString())
            .directory(target.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    try (Stream<Path> files = Files.list(target)) {
      home = files.findFirst().orElseThrow();
    }
  }

  @Test
  void groupsTheSampleItBringsAndNeverBuilds() throws Exception {
    CommandLineRun chorus = new CommandLineRun(folder, home.resolve("jobs/chorus"));
    String log =
        chorus
            .run("run", "--input", home.resolve("data/sample/reports"), "--store", "store")
            .endsWith(0)
            .err();
    assertThat(log).doesNotContain("building").doesNotContain("fetching").doesNotContain("WARN");
    chorus.run("show", "--store", "store").endsWith(0);
  }

  @Test
  void saysWhatIsMissingWhereThereIsNoSpark() throws Exception {
    CommandLineRun chorus =
        new CommandLineRun(folder, home.resolve("jobs/chorus")).with("SPARK_HOME", "");
    assertThat(chorus.run("show", "--store", "store").endsWith(2).err())
        .contains("no Spark found: set SPARK_HOME");
    assertThat(chorus.with("SPARK_HOME", "/nowhere").run("show", "--store", "s").endsWith(2).err())
        .contains("SPARK_HOME (/nowhere) is no Spark");
  }

  @Test
  void refusesASparkOfAnotherVersionOnThePath() throws Exception {
    Path other = Files.createDirectory(folder.resolve("bin")).resolve("spark-submit");
    Files.writeString(
        other, "#!/bin/sh\necho 'version 4.0.1' >&2\necho 'Using Scala version 2.13.16' >&2\n");
    assertThat(other.toFile().setExecutable(true)).isTrue();
    CommandLineRun chorus =
        new CommandLineRun(folder, home.resolve("jobs/chorus"))
            .with("SPARK_HOME", "")
            .with("PATH", other.getParent() + ":" + System.getenv("PATH"));
    assertThat(chorus.run("show", "--store", "store").endsWith(2).err())
        .contains("is Spark and Scala 4.0.1 2.13.16", "Chorus needs Spark 3.5 for Scala 2.12");
  }

  @Test
  void isSmall() throws IOException {
    assertThat(Files.size(home.resolve("lib/chorus.jar"))).isLessThan(65_000_000);
    for (String file :
        List.of(
            "README.md",
            "LICENSE",
            "NOTICE",
            "conf/chorus.conf",
            "models/multilingual-e5-small/model.onnx")) {
      assertThat(home.resolve(file)).isNotEmptyFile();
    }
  }
}
