package org.chorus.job;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.chorus.spark.Table;
import org.chorus.spark.Workspace;

/**
 * Connected components of a graph of any size, each named by its smallest node: large-star and
 * small-star steps in turn (Kiveris et al., "Connected Components in MapReduce and Beyond", 2014)
 * until nothing changes. The rounds go through files of the unfinished batch, so that an executor
 * that is lost costs a task, not the rounds before.
 */
final class Components {
  /**
   * A node and a smaller one that it hangs together with.
   *
   * @param node a node
   * @param root a smaller node; at the end the smallest of the component
   */
  public record Edge(String node, String root) {}

  /** What the rounds read and write in turn. */
  static final List<Table<Edge>> FILES =
      List.of(
          Table.of("grouping_edges_even", Edge.class, "node"),
          Table.of("grouping_edges_odd", Edge.class, "node"));

  private static final Column LOWEST = min("b").over(Window.partitionBy("a"));

  private final Workspace workspace;
  private int round;

  private Components(Workspace workspace) {
    this.workspace = workspace;
  }

  /**
   * The component of every node that has an edge.
   *
   * @param edges columns {@code a}, {@code b}
   * @return columns {@code node}, {@code root}: every node but the roots, which name themselves
   */
  static Dataset<Edge> of(Workspace workspace, Dataset<Row> edges) {
    return new Components(workspace).solve(edges);
  }

  private Dataset<Edge> solve(Dataset<Row> edges) {
    Dataset<Edge> now = save(smallStar(edges));
    Row mark = mark(now);
    while (true) {
      Dataset<Edge> next = save(smallStar(largeStar(now.toDF("a", "b"))));
      Row nextMark = mark(next);
      if (nextMark.equals(mark)) {
        return next;
      }
      now = next;
      mark = nextMark;
    }
  }

  /** Hangs every greater neighbour of a node on the smallest of its neighbours and itself. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    return edges
        .union(edges.select("b", "a"))
        .select(col("a"), col("b"), least(col("a"), LOWEST).as("lowest"))
        .filter(col("b").gt(col("a")))
        .select(col("b").as("a"), col("lowest").as("b"))
        .distinct();
  }

  /** Hangs every smaller neighbour of a node, and itself, on the smallest of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> downward =
        edges
            .select(greatest(col("a"), col("b")).as("a"), least(col("a"), col("b")).as("b"))
            .select(col("a"), col("b"), LOWEST.as("lowest"));
    return downward
        .filter(col("b").notEqual(col("lowest")))
        .select(col("b").as("a"), col("lowest").as("b"))
        .union(downward.select("a", "lowest"))
        .distinct();
  }

  private Dataset<Edge> save(Dataset<Row> edges) {
    Table<Edge> file = FILES.get(round++ % 2);
    workspace.write(file, edges.toDF("node", "root").as(file.encoder()));
    return workspace.read(file);
  }

  private static Row mark(Dataset<Edge> edges) {
    return edges.agg(count(lit(1)), bit_xor(xxhash64(col("node"), col("root")))).first();
  }
}
