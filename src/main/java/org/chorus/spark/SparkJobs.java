package org.chorus.spark;

import java.time.Duration;
import org.apache.spark.sql.SparkSession;

/** The jobs that Spark is working on, whoever asked for them. */
final class SparkJobs {
  private static final Duration PAUSE = Duration.ofMillis(5);

  private SparkJobs() {}

  /** Returns when no job is running, or when {@code most} is over, or when interrupted. */
  static void awaitNone(SparkSession spark, Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (anyRuns(spark) && System.nanoTime() < end) {
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private static boolean anyRuns(SparkSession spark) {
    return spark.sparkContext().statusTracker().getActiveJobIds().length > 0;
  }
}
