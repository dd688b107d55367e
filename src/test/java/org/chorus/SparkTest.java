package org.chorus;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.chorus.spark.Session;
import org.junit.jupiter.api.BeforeEach;

/**
 * A Spark session with our settings, one for all tests of a process: bridges spark-testing-base's
 * JUnit 4 life cycle to Jupiter.
 */
public abstract class SparkTest extends JavaDatasetSuiteBase {
  @BeforeEach
  void startSpark() {
    runBefore();
  }

  @Override
  public boolean enableHiveSupport() {
    return false;
  }

  @Override
  public SparkConf conf() {
    SparkConf conf =
        super.conf()
            .set("spark.sql.shuffle.partitions", "2")
            .set("spark.ui.enabled", "false")
            .set("spark.chorus.home", Path.of("").toAbsolutePath().toString());
    Session.DEFAULTS.forEach(conf::set);
    Session.REQUIRED.forEach(conf::set);
    return conf;
  }
}
