package org.chorus.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.chorus.config.SettingsFile;
import org.chorus.model.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputReaderTest {
  private static final InputReader READER =
      new InputReader(FieldMap.of(SettingsFile.defaults().input().fields()), 10_000);

  @Property(tries = 400)
  void piecesGiveWhatTheWholeFileGives(
      @ForAll("lines") List<String> lines,
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll boolean lineEndAtEnd,
      @ForAll boolean marked) {
    String text = String.join("\n", lines) + (lineEndAtEnd ? "\n" : "");
    byte[] file = ((marked ? "\uFEFF" : "") + text).getBytes(UTF_8);
    List<Outcome> pieces = new ArrayList<>();
    for (int start = 0; start < file.length; start += size) {
      long end = start + size < file.length ? start + size : Piece.TO_END;
      int from = Math.max(0, start - 1);
      InputStream in = new ByteArrayInputStream(file, from, file.length - from);
      READER.read(new Piece("f", start, end), file, in).forEachRemaining(pieces::add);
    }
    List<Outcome> whole = read(Format.JSON_LINES, file);
    whole.removeIf(o -> isEmptyFile(o));
    pieces.removeIf(o -> isEmptyFile(o));
    assertThat(pieces).isEqualTo(whole);
    assertThat(whole.stream().map(Outcome::position).toList())
        .isEqualTo(naivePositions(file, marked ? 3 : 0));
  }

  private static boolean isEmptyFile(Outcome outcome) {
    return outcome instanceof Outcome.Rejected r && r.reason() == RejectionReason.EMPTY_FILE;
  }

  /** Where the lines begin that are not blank, from the bytes alone. */
  private static List<Long> naivePositions(byte[] file, int begin) {
    List<Long> positions = new ArrayList<>();
    int start = begin;
    for (int i = begin; i <= file.length; i++) {
      if (i == file.length || file[i] == '\n') {
        if (!new String(file, start, i - start, UTF_8).isBlank()) {
          positions.add((long) start);
        }
        start = i + 1;
      }
    }
    return positions;
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.oneOf(
            Arbitraries.strings()
                .withChars("abcé中\u0E01")
                .ofMaxLength(20)
                .map(s -> "{\"text\": \"x" + s + "\"}"),
            Arbitraries.of("", " ", "{}", "[1]", "oops", "{\"text\": \"a\"}\r"))
        .list()
        .ofMaxSize(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-8",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-16",
        "UTF-32LE",
        "windows-1251",
        "Shift_JIS"
      })
  void theEncodingIsRecognised(String name) {
    Charset charset = Charset.forName(name);
    String body =
        name.equals("Shift_JIS")
            ? "首相は月曜日、国会で新しい予算案について説明した。野党は反対している。"
            : "Премьер-министр в понедельник рассказал парламенту о новом бюджете страны.";
    String mark = name.equals("UTF-32LE") ? "\uFEFF" : "";
    String line = "{\"text\": \"" + body + "\"}\n";
    byte[] file = (mark + line + line).getBytes(charset);
    List<Outcome> outcomes = read(Format.JSON_LINES, file);
    assertThat(outcomes).extracting(o -> text(o)).containsExactly(body, body);
    assertThat(outcomes.get(1).position())
        .isEqualTo(
            file.length
                - line.getBytes(
                        charset.name().equals("UTF-16") ? StandardCharsets.UTF_16BE : charset)
                    .length);
  }

  @ParameterizedTest
  @CsvSource({
    "x-windows-874, รัฐบาลประกาศแผนใหม่เมื่อวานนี้ นายกรัฐมนตรีกล่าวว่าน้ำท่วมที่จังหวัดเชียงใหม่",
    "x-windows-874, น้ำท่วมเชียงใหม่",
    "x-windows-874, “ผมไม่ทราบ” เขากล่าวเมื่อวันที่ ๑๒ มีนาคม 2569 ว่าราคา 5 ฿",
    "Big5, 政府昨天宣布成功許可的新計畫，預計明年開始建設，總統並表示歡迎。",
    "GB18030, 政府昨天宣布了新的计划，预计明年开始建设，总统对此表示欢迎。",
    "EUC-KR, 정부는 어제 새로운 계획을 발표했다. 대통령은 환영의 뜻을 밝혔다.",
    "EUC-JP, 首相は月曜日、国会で新しい予算案について説明した。野党は反対している。",
    "KOI8-R, Премьер-министр в понедельник рассказал парламенту о новом бюджете страны.",
    "windows-1251, Премьер-министр в понедельник рассказал парламенту о новом бюджете страны.",
    "windows-1256, أعلنت الحكومة أمس عن خطة جديدة لبناء الجسر فوق النهر الكبير في المدينة",
    "windows-1255, הממשלה הודיעה אתמול על תוכנית חדשה לבניית הגשר מעל הנהר הגדול בעיר",
    "windows-1253, Η κυβέρνηση ανακοίνωσε χθες ένα νέο σχέδιο για τη γέφυρα στον ποταμό",
    "windows-1252, Le maire a annoncé hier que la fête du village était reportée à l’été.",
  })
  void theEncodingOfAShortTextIsTold(String name, String text) {
    byte[] file = ("{\"text\": \"" + text + "\"}\n").getBytes(Charset.forName(name));
    assertThat(read(Format.JSON_LINES, file)).extracting(o -> text(o)).containsExactly(text);
  }

  @Test
  void whatComesBehindMuchAsciiMayBeInAnyEncoding() {
    String ascii = "{\"text\": \"The harbour was closed.\"}\n".repeat(2000);
    String french = "Le maire a annoncé hier que la fête était “finie”.";
    String russian = "Премьер-министр рассказал парламенту о новом бюджете страны.";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(ascii.getBytes(UTF_8));
    file.writeBytes(record(french).getBytes(Charset.forName("windows-1252")));
    file.writeBytes(record("x".repeat(9000) + russian).getBytes(Charset.forName("windows-1251")));
    file.writeBytes(record(russian).getBytes(UTF_8));
    List<Outcome> outcomes = read(Format.JSON_LINES, file.toByteArray());
    assertThat(outcomes.subList(2000, outcomes.size()))
        .extracting(o -> text(o))
        .containsExactly(french, "x".repeat(9000) + russian, russian);
  }

  private static String record(String text) {
    return "{\"text\": \"" + text + "\"}\n";
  }

  @Test
  void invalidBytesInUtf8AreReplacedAndTheRecordGoesOn() {
    byte[] good =
        "{\"text\": \"gr\u00FC\u00DFe aus K\u00F6ln\"}\n{\"text\": \"a?b\"}\n".getBytes(UTF_8);
    good[lastIndexOf(good, (byte) '?')] = (byte) 0xFF;
    assertThat(read(Format.JSON_LINES, good))
        .extracting(o -> text(o))
        .containsExactly("gr\u00FC\u00DFe aus K\u00F6ln", "a\uFFFDb");
  }

  @Test
  void aRecordOverTheLimitIsRejectedWithoutBeingHeld() {
    long length = 50L << 20;
    InputStream in =
        new SequenceInputStream(
            new SequenceInputStream(
                stream("{\"text\": \"one\"}\n{\"text\": \""), endless('x', length)),
            stream("\"}\n{\"text\": \"two\"}\n"));
    long before = allocated();
    List<Outcome> outcomes = list(READER.read(Format.JSON_LINES, in));
    assertThat(allocated() - before).isLessThan(10L << 20);
    assertThat(outcomes).hasSize(3);
    Outcome.Rejected rejected = (Outcome.Rejected) outcomes.get(1);
    assertThat(rejected.reason()).isEqualTo(RejectionReason.RECORD_TOO_LONG);
    assertThat(rejected.position()).isEqualTo(16);
    assertThat(rejected.excerpt()).startsWith("{\"text\": \"xxx");
    assertThat(outcomes.get(2).position()).isEqualTo(16 + 10 + length + 3);
  }

  @Test
  void aDamagedStreamKeepsTheRecordsBeforeTheDamage() {
    InputStream in =
        new SequenceInputStream(stream("{\"text\": \"one\"}\n{\"text\": \"tw"), damaged());
    List<Outcome> outcomes = list(READER.read(Format.JSON_LINES, in));
    assertThat(outcomes).hasSize(2);
    Outcome.Rejected rejected = (Outcome.Rejected) outcomes.get(1);
    assertThat(rejected.reason()).isEqualTo(RejectionReason.BROKEN_COMPRESSION);
    assertThat(rejected.position()).isEqualTo(16);

    List<Outcome> text =
        list(READER.read(Format.TEXT, new SequenceInputStream(stream("some words"), damaged())));
    assertThat(text).hasSize(2);
    assertThat(text(text.get(0))).isEqualTo("some words");
    assertThat(text.get(1).position()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '[{"text": "a"}, {"text": "b"}]'                      | 1 16
          '[\\n  {\\n "text": "a } \\" {"\\n},{"text": "b"}\\n]'   | 4 28
          '{"text": "a"}\\n{"text": "b"}'                        | 0 14
          '{\\n"text": "a"\\n}\\n'                                 | 0
          '[3, "x", {"text": "a"}]'                             | 1 4 9
          """)
  void jsonFilesMayBeArraysObjectsOrLines(String json, String positions) {
    byte[] file = json.replace("\\n", "\n").getBytes(UTF_8);
    assertThat(read(Format.JSON, file).stream().map(o -> String.valueOf(o.position())).toList())
        .containsExactly(positions.split(" "));
  }

  /** In these encodings the second byte of a character may be that of a backslash or a bar. */
  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, 政府は新しい予算案を発表した。能力の高いソフトを使い、表を作る予定だ。, 表",
    "Big5, 政府昨天宣布成功許可的新計畫，預計明年開始建設，總統並表示歡迎。, 功",
    "GB18030, 政府昨天宣布了新的计划，预计明年开始建设，总统对此表示欢迎。, 乗"
  })
  void aSecondByteIsNoSign(String name, String text, String end) {
    Charset charset = Charset.forName(name);
    String last = text.substring(0, text.length() - 1) + end;
    String json = "[{\"text\": \"" + text + "\"}, {\"text\": \"" + last + "\"}]";
    String csv = "id|text\n1|" + text + "\n2|" + last + "\n";
    assertThat(read(Format.JSON, json.getBytes(charset)))
        .extracting(o -> text(o))
        .containsExactly(text, last);
    assertThat(read(Format.CSV, csv.getBytes(charset)))
        .extracting(o -> text(o))
        .containsExactly(text, last);
  }

  @Property(tries = 300)
  void anyBytesGiveOutcomesAndNoError(
      @ForAll byte[] bytes, @ForAll("formats") Format format, @ForAll boolean asText) {
    byte[] file = asText ? Arrays.toString(bytes).getBytes(UTF_8) : bytes;
    assertThat(read(format, file)).isNotNull();
  }

  @Provide
  Arbitrary<Format> formats() {
    return Arbitraries.of(Format.class).filter(format -> format != Format.PARQUET);
  }

  @Test
  void hugeNumbersAndDeepNestingDoNoHarm() {
    String deep = "{\"a\":".repeat(3000) + "1" + "}".repeat(3000);
    String file = "{\"text\": \"a\", \"id\": 1e999999999}\n" + deep.substring(0, 9000) + "\n";
    assertThat(read(Format.JSON_LINES, file.getBytes(UTF_8))).hasSize(2);
  }

  private static List<Outcome> read(Format format, byte[] file) {
    return list(READER.read(format, new ByteArrayInputStream(file)));
  }

  private static List<Outcome> list(Iterator<Outcome> outcomes) {
    List<Outcome> all = new ArrayList<>();
    outcomes.forEachRemaining(all::add);
    return all;
  }

  private static String text(Outcome outcome) {
    return outcome instanceof Outcome.Found found ? found.report().text() : outcome.toString();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static InputStream endless(char c, long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? c : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) {
        int read = (int) Math.min(left, length);
        Arrays.fill(bytes, offset, offset + read, (byte) c);
        left -= read;
        return read == 0 ? -1 : read;
      }
    };
  }

  private static InputStream damaged() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        throw new IOException("damaged");
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        throw new IOException("damaged");
      }
    };
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean)
            java.lang.management.ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  private static int lastIndexOf(byte[] bytes, byte b) {
    int at = bytes.length - 1;
    while (bytes[at] != b) {
      at--;
    }
    return at;
  }
}
