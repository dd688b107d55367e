package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.chorus.model.UserError;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOutcomeTest {
  @TempDir Path folder;

  @Test
  void theStoreTellsHowTheLastRunEnded() throws IOException {
    Files.createDirectories(folder.resolve("work/batch"));

    assertThat(RunOutcome.noted(store(), () -> List.of("published", "warning: few")))
        .containsExactly("published", "warning: few");
    assertThat(note())
        .contains("\"exitCode\" : 0", "\"endedAt\" : \"20", "[ \"published\", \"warning: few\" ]");

    UserError mistake = new UserError("no input: name it");
    assertThatThrownBy(() -> RunOutcome.noted(store(), failing(new IllegalStateException(mistake))))
        .hasCause(mistake);
    assertThat(note()).contains("\"exitCode\" : 2", "[ \"no input: name it\" ]");

    assertThatThrownBy(() -> RunOutcome.noted(store(), failing(new IllegalStateException("lost"))))
        .hasMessage("lost");
    assertThat(note())
        .contains("\"exitCode\" : 1", "[ \"java.lang.IllegalStateException: lost\" ]");
  }

  @Test
  void aFolderThatIsNoStoreYetStaysNone() {
    assertThatThrownBy(() -> RunOutcome.noted(store(), failing(new UserError("no input"))))
        .isInstanceOf(UserError.class);
    assertThat(folder).isEmptyDirectory();
  }

  private static Supplier<List<String>> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  private String note() throws IOException {
    return Files.readString(folder.resolve("last-run.json"));
  }

  private Store store() {
    return Store.at(Session.hadoopConfiguration(), folder.toString());
  }
}
