package org.chorus.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.chorus.config.SettingsFile;
import org.chorus.model.UserError;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import org.chorus.spark.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  @TempDir Path folder;
  private Store store;
  private Workspace workspace;

  @BeforeEach
  void open() {
    store = Store.at(Session.hadoopConfiguration(), folder + "/store");
    workspace = new Workspace(null, SettingsFile.parse("", "test", List.of()), store, "a");
  }

  @Test
  void aBatchGoesOnFromTheSnapshotThatItWasBegunOn() {
    plan().save(store);
    assertThat(Plan.of(workspace).batch()).isEqualTo("a");
  }

  /** Published, it would take the rows of the other batch away. */
  @Test
  void aBatchThatAnotherOneOvertookIsBegunAgain() {
    plan().save(store);
    store.publish("b", List.of());
    assertThatThrownBy(() -> Plan.of(workspace))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("since the batch a was begun, the newest snapshot has become")
        .hasMessageContaining("00000001-b");
  }

  @Test
  void aBatchThatWasNeverBegunCantGoOn() {
    assertThatThrownBy(() -> Plan.of(workspace))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no unfinished batch a");
  }

  private Plan plan() {
    String previous = store.latestName().orElse(null);
    return new Plan("a", List.of("in"), null, "hash", null, previous, "", "1", "2026-03-08");
  }
}
