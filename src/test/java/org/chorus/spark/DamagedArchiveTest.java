package org.chorus.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.hadoop.conf.Configuration;
import org.chorus.read.Format;
import org.chorus.read.InputReader;
import org.chorus.read.Outcome;

/** Web archives that are compressed record by record, cut off or damaged anywhere. */
class DamagedArchiveTest {
  private static final int RECORDS = 5;
  private static final int LIMIT = 20_000;

  private Path file;
  private byte[] archive;

  /** Where each record ends in the compressed archive. */
  private final int[] ends = new int[RECORDS];

  @BeforeProperty
  void writeArchive() throws IOException {
    file = Files.createTempFile("damaged", ".warc.gz");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < RECORDS; i++) {
      try (GZIPOutputStream record = new GZIPOutputStream(bytes)) {
        record.write(record(i));
      }
      ends[i] = bytes.size();
    }
    archive = bytes.toByteArray();
  }

  @AfterProperty
  void removeArchive() throws IOException {
    Files.delete(file);
  }

  @Property(tries = 200)
  void anArchiveThatIsCutAnywhereKeepsTheRecordsBeforeTheCut(
      @ForAll @DoubleRange(min = 0, max = 1) double where) throws IOException {
    int cut = (int) Math.round(where * archive.length);
    // One record may be whole though its checksum is cut off; where it is, is told by a rejection.
    assertThatRecordsBeforeAreKept(Arrays.copyOf(archive, cut), cut, 2);
  }

  @Property(tries = 200)
  void anArchiveWithDamagedBytesKeepsTheRecordsBeforeThem(
      @ForAll @DoubleRange(min = 0, max = 1) double where, @ForAll long seed) throws IOException {
    Random random = new Random(seed);
    int first = (int) (where * (archive.length - 1));
    byte[] damaged = archive.clone();
    damaged[first] ^= (byte) (1 + random.nextInt(255));
    for (int more = random.nextInt(20); more > 0; more--) {
      damaged[first + random.nextInt(damaged.length - first)] = (byte) random.nextInt(256);
    }
    assertThatRecordsBeforeAreKept(damaged, first, RECORDS + 1);
  }

  private void assertThatRecordsBeforeAreKept(byte[] bytes, int damage, int mostOthers)
      throws IOException {
    Files.write(file, bytes);
    List<Outcome> outcomes = new ArrayList<>();
    try (InputStream in = DecompressedStream.open(new Configuration(), file.toString(), 0)) {
      new InputReader(null, LIMIT).read(Format.WARC, in).forEachRemaining(outcomes::add);
    }
    int whole = (int) Arrays.stream(ends).filter(end -> end <= damage).count();
    assertThat(outcomes).hasSizeBetween(whole, whole + mostOthers);
    for (int i = 0; i < whole; i++) {
      assertThat(outcomes.get(i))
          .isInstanceOfSatisfying(
              Outcome.Found.class, found -> assertThat(found.report().url()).isEqualTo(url(found)));
    }
  }

  private static String url(Outcome found) {
    return "https://news.example/story-" + found.position() / record(0).length;
  }

  private static byte[] record(int number) {
    String page =
        "<title>Story</title><p>The bridge over the river was closed on Monday after a crack was"
            + " found in a pillar, the city said. Engineers will decide whether trucks may use it.</p>";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    return String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: https://news.example/story-" + number,
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + http.length(),
            "",
            http + "\r\n\r\n")
        .getBytes(UTF_8);
  }
}
