package org.chorus;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.chorus.spark.Archive;
import org.chorus.spark.Store;
import org.chorus.spark.Table;
import org.chorus.spark.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code chorus where}: the folder of the newest snapshot. */
@Command(
    name = "where",
    description =
        "Prints the folder of the newest complete snapshot, for DuckDB, pandas, Polars, Spark.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer =
        "  duckdb -c \"$(jobs/chorus where --store store --sql) select * from events limit 5\"")
final class WhereCommand implements Callable<Integer> {
  @Mixin private StoreOptions store;

  @Option(
      names = "--sql",
      description = "Print a view per table instead, in the SQL of DuckDB; with archived rows.")
  private boolean sql;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Store opened = store.store();
    String snapshot = Store.plainPath(opened.latestOrFail());
    PrintWriter out = spec.commandLine().getOut();
    if (sql) {
      Tables.PUBLISHED.forEach(table -> out.println(view(table, opened, snapshot)));
    } else {
      out.println(snapshot);
    }
    return 0;
  }

  private static String view(Table<?> table, Store store, String snapshot) {
    String held = "select * from " + parquet(snapshot + "/" + table.name(), "");
    return "create or replace view %s as %s;"
        .formatted(
            table.name(),
            store.archive().has(table)
                ? held + " union all by name " + archived(table, store, snapshot)
                : held);
  }

  /** Rows that a snapshot archived which this one knows of; what a crash left is none of them. */
  private static String archived(Table<?> table, Store store, String snapshot) {
    return "select * exclude (%s) from %s where %s in (select %s from %s)"
        .formatted(
            Archive.ARCHIVED_IN,
            parquet(Store.plainPath(store.archive().folder(table)), ", union_by_name = true"),
            Archive.ARCHIVED_IN,
            Archive.ARCHIVED_IN,
            parquet(snapshot + "/" + Tables.ARCHIVED_REPORTS.name(), ""));
  }

  private static String parquet(String folder, String options) {
    return "read_parquet('%s/*.parquet'%s)".formatted(folder.replace("'", "''"), options);
  }
}
