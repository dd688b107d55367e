package org.chorus.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecompressedStreamTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"a.gz", "a.bz2", "a.zst"})
  void membersOneAfterTheOtherAreOneFile(String name) throws IOException {
    byte[] one = compress(name, "first\n");
    byte[] two = compress(name, "second\n");
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    assertThat(read(name, both)).isEqualTo("first\nsecond\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 8, 12, 40})
  void aCutGzipGivesEverythingThatIsThere(int missing) throws IOException {
    String text = "a line of text\n".repeat(20_000);
    byte[] whole = compress("a.gz", text);
    String read = read("a.gz", Arrays.copyOf(whole, whole.length - missing));
    assertThat(text).startsWith(read.replace(" damaged", ""));
    assertThat(read).endsWith(" damaged");
    assertThat(read.length()).isGreaterThan(missing <= 8 ? text.length() : text.length() / 2);
  }

  @Test
  void aWrongChecksumAndForeignBytesAreDamageButPaddingIsNot() throws IOException {
    byte[] whole = compress("a.gz", "text");
    assertThat(read("a.gz", Arrays.copyOf(whole, whole.length + 100))).isEqualTo("text");
    byte[] foreign = Arrays.copyOf(whole, whole.length + 1);
    foreign[whole.length] = 'x';
    assertThat(read("a.gz", foreign)).isEqualTo("text damaged");
    whole[whole.length - 5] ^= 1;
    assertThat(read("a.gz", whole)).isEqualTo("text damaged");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.gz", "a.bz2", "a.zst"})
  void whatIsNotCompressedAtAllIsDamage(String name) throws IOException {
    assertThat(read(name, "just words, nothing else".getBytes(UTF_8))).isEqualTo(" damaged");
  }

  private String read(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = DecompressedStream.open(new Configuration(), file.toString(), 0)) {
      byte[] buffer = new byte[1000];
      for (int n = in.read(buffer, 0, 1000); n >= 0; n = in.read(buffer, 0, 1000)) {
        out.write(buffer, 0, n);
      }
      return out.toString(UTF_8);
    } catch (IOException e) {
      return out.toString(UTF_8) + " damaged";
    }
  }

  private static byte[] compress(String name, String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        name.endsWith("gz")
            ? new GZIPOutputStream(bytes)
            : name.endsWith("bz2")
                ? new BZip2CompressorOutputStream(bytes)
                : new ZstdOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
