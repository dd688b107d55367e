package org.chorus.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.chorus.SparkTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionKeysTest extends SparkTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void eachKeyHasAPartitionOfItsOwn(int partitions) {
    List<Integer> keys = IntStream.of(PartitionKeys.of(partitions)).boxed().toList();

    List<Row> placed =
        spark()
            .createDataset(keys, Encoders.INT())
            .repartition(partitions, col("value"))
            .select(col("value"), spark_partition_id())
            .collectAsList();

    List<Integer> byPartition = new ArrayList<>(keys);
    placed.forEach(row -> byPartition.set(row.getInt(1), row.getInt(0)));
    assertThat(placed).extracting(row -> row.getInt(1)).doesNotHaveDuplicates();
    assertThat(byPartition).isEqualTo(keys);
  }
}
