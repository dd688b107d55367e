package org.chorus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WhereCommandTest {
  @TempDir Path folder;

  @Test
  void viewsJoinASnapshotWithWhatItKnowsToBeArchived() throws IOException {
    Path store = Files.createDirectories(folder.resolve("it's a store"));
    Files.writeString(store.resolve("FORMAT"), "2\n");
    Files.writeString(store.resolve("LATEST"), "00000007-b\n");
    Files.createDirectories(store.resolve("snapshots/00000007-b"));
    Path archived = store.resolve("archive/events/00000006-part.parquet");
    Files.createDirectories(archived.getParent());
    Files.writeString(archived, "rows");

    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new WhereCommand())
            .setOut(new PrintWriter(out))
            .execute("--store", store.toString(), "--sql");

    assertThat(code).isZero();
    String quoted = store.toString().replace("'", "''");
    String snapshot = quoted + "/snapshots/00000007-b";
    assertThat(out.toString().lines())
        .contains(
            "create or replace view runs as select * from read_parquet('%s/runs/*.parquet');"
                .formatted(snapshot),
            ("create or replace view events as select * from read_parquet('%s/events/*.parquet')"
                    + " union all by name select * exclude (archived_in)"
                    + " from read_parquet('%s/archive/events/*.parquet', union_by_name = true)"
                    + " where archived_in in (select archived_in"
                    + " from read_parquet('%s/archived_reports/*.parquet'));")
                .formatted(snapshot, quoted, snapshot));
  }
}
