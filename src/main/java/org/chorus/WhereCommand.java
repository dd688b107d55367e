package org.chorus;

import java.util.concurrent.Callable;
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

  @Option(names = "--sql", description = "Print a view per table instead, in the SQL of DuckDB.")
  private boolean sql;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Store opened = store.store();
    String snapshot = Store.plainPath(opened.latestOrFail());
    if (sql) {
      Tables.PUBLISHED.forEach(table -> spec.commandLine().getOut().println(view(table, snapshot)));
    } else {
      spec.commandLine().getOut().println(snapshot);
    }
    return 0;
  }

  private static String view(Table<?> table, String snapshot) {
    return "create or replace view %s as select * from read_parquet('%s/%s/*.parquet');"
        .formatted(table.name(), snapshot.replace("'", "''"), table.name());
  }
}
