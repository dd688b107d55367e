package org.chorus.job;

import java.util.List;
import org.chorus.spark.Table;
import org.chorus.spark.Workspace;

/** One step of the way of the data: reads tables of the unfinished batch, writes others. */
public interface Step {
  /** The name on the command line. */
  String name();

  /** The tables that it writes, the main one first. */
  List<Table<?>> outputs();

  /**
   * Looks for mistakes of the user's that can be seen before any work is done.
   *
   * @throws org.chorus.model.UserError for one
   */
  default void check(Workspace workspace) {}

  /** Does the work and returns the number of rows in the main table. */
  long run(Workspace workspace);
}
