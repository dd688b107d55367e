package org.chorus.spark;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** What input consists of, in one number: the names and the contents of its files, in any order. */
public final class ContentHash {
  private static final int BITS = 256;

  private ContentHash() {}

  /**
   * The hash of the files that {@code inputs} name (see {@link InputFiles#find}), 64 hexadecimal
   * digits. Files are hashed where the tasks are; adding their hashes up makes the order of no
   * account, nor does it matter where they lie.
   */
  public static String of(SparkSession spark, List<String> inputs) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Configuration conf = spark.sessionState().newHadoopConf();
    List<String> uris =
        InputFiles.find(conf, inputs).stream().map(file -> file.getPath().toString()).toList();
    Broadcast<SerializableConfiguration> shared =
        context.broadcast(new SerializableConfiguration(conf));
    int tasks = Math.max(1, Math.min(uris.size(), 4 * context.defaultParallelism()));
    JavaRDD<BigInteger> hashes =
        context.parallelize(uris, tasks).map(uri -> file(shared.value().value(), uri));
    BigInteger sum = hashes.fold(BigInteger.ZERO, ContentHash::add);
    shared.destroy();
    return HexFormat.of().formatHex(Sha256.digest().digest(sum.toByteArray()));
  }

  private static BigInteger add(BigInteger a, BigInteger b) {
    return a.add(b).mod(BigInteger.ONE.shiftLeft(BITS));
  }

  private static BigInteger file(Configuration conf, String uri) throws IOException {
    Path path = new Path(uri);
    MessageDigest digest = Sha256.digest();
    digest.update((path.getName() + "\0").getBytes(StandardCharsets.UTF_8));
    Sha256.add(digest, path.getFileSystem(conf), path);
    return new BigInteger(1, digest.digest());
  }
}
