package org.chorus.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells the encoding of a file from its first bytes: a byte order mark, else UTF-8 when most of it
 * is, else UTF-16 when there are NUL bytes, else Thai when it is written like that, else what ICU's
 * statistics say.
 */
final class EncodingDetector {
  /** Below so many bytes that are not ASCII, statistics say little. */
  private static final int FEW = 10;

  private static final int WIDE_SAMPLE = 4096;
  private static final int ICU_BYTES = 8000;
  private static final String THAI = "x-windows-874";
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final List<Encoding> MARKED =
      List.of(
          new Encoding(StandardCharsets.UTF_8, 1, true, 3, false),
          new Encoding(UTF_32BE, 4, true, 4, false),
          new Encoding(UTF_32LE, 4, false, 4, false),
          new Encoding(StandardCharsets.UTF_16BE, 2, true, 2, false),
          new Encoding(StandardCharsets.UTF_16LE, 2, false, 2, false));

  private EncodingDetector() {}

  /** The encoding of the file that begins with {@code head}; nothing when it is no text at all. */
  static Optional<Encoding> detect(byte[] head) {
    for (Encoding marked : MARKED) {
      if (startsWith(head, "\uFEFF".getBytes(marked.charset()))) {
        return Optional.of(marked);
      }
    }
    if (Signature.of(head).isPresent()) {
      return Optional.empty();
    }
    Counts counts = Counts.of(head);
    boolean strange = (counts.control + counts.nul) * 20L > head.length;
    // Other encodings form a UTF-8 sequence now and then, but far more that is none. A stray NUL,
    // as C writes behind a text, makes no other file of it.
    if (!strange && counts.invalid * 2L <= counts.sequences && counts.escapes == 0) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, 1, true, 0, counts.high == 0));
    }
    if (strange || counts.nul > 0) {
      return counts.nul > 0 ? wide(head) : Optional.empty();
    }
    return Optional.of(Encoding.of(legacy(head, counts)));
  }

  /** The charset of a record in a file that began in ASCII. */
  static Charset ofRecord(byte[] record) {
    int first = firstHigh(record);
    if (first == record.length) {
      return StandardCharsets.UTF_8;
    }
    Counts counts = Counts.of(record);
    if (counts.invalid * 2L <= counts.sequences) {
      return StandardCharsets.UTF_8;
    }
    // Of few such bytes nothing can be told but what is most frequent.
    Charset legacy = counts.high < FEW ? WESTERN : legacy(record, counts);
    return legacy.equals(StandardCharsets.UTF_8) ? WESTERN : legacy;
  }

  private static Charset legacy(byte[] head, Counts counts) {
    if (counts.escapes == 0 && supported(THAI) && ThaiBytes.are(head)) {
      return Charset.forName(THAI); // ICU knows none for Thai
    }
    boolean stray = counts.high < FEW && counts.besideLetter * 2 < counts.high;
    if (counts.escapes > 0 || !stray) {
      for (CharsetMatch match : new CharsetDetector().setText(telling(head)).detectAll()) {
        String name = match.getName();
        boolean stateful = name.startsWith("ISO-2022");
        if (supported(name) && !name.startsWith("UTF-") && stateful == counts.escapes > 0) {
          return Charset.forName(name);
        }
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** ICU looks at the first 8,000 bytes only. */
  private static byte[] telling(byte[] bytes) {
    int first = firstHigh(bytes);
    return first == bytes.length || first < ICU_BYTES / 2
        ? bytes
        : Arrays.copyOfRange(bytes, first - 64, Math.min(bytes.length, first + ICU_BYTES));
  }

  private static int firstHigh(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    return first;
  }

  private static boolean supported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static Optional<Encoding> wide(byte[] head) {
    int little = plausible(head, StandardCharsets.UTF_16LE);
    int big = plausible(head, StandardCharsets.UTF_16BE);
    if (Math.max(little, big) <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        big > little
            ? new Encoding(StandardCharsets.UTF_16BE, 2, true, 0, false)
            : new Encoding(StandardCharsets.UTF_16LE, 2, false, 0, false));
  }

  /** Number of ASCII characters when these bytes can be a text, else -1. */
  private static int plausible(byte[] head, Charset charset) {
    int length = Math.min(head.length, WIDE_SAMPLE) & ~1;
    String text;
    try {
      text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(head, 0, length))
              .toString();
    } catch (CharacterCodingException e) {
      return -1;
    }
    boolean strange =
        text.codePoints()
            .anyMatch(
                c ->
                    !Character.isDefined(c)
                        || Character.getType(c) == Character.PRIVATE_USE
                        || (Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0));
    return strange ? -1 : (int) text.chars().filter(c -> c < 0x80).count();
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  /** What the first bytes are made of. */
  private static final class Counts {
    private int nul;
    private int control;
    private int escapes;

    /** Bytes outside ASCII, and those of them beside an ASCII letter. */
    private int high;

    private int besideLetter;

    /** Valid UTF-8 sequences of two bytes or more, and bytes that belong to none. */
    private int sequences;

    private int invalid;

    static Counts of(byte[] head) {
      Counts counts = new Counts();
      for (int i = 0; i < head.length; i++) {
        counts.add(head, i);
      }
      counts.addSequences(head);
      return counts;
    }

    private void add(byte[] head, int i) {
      byte b = head[i];
      if (b == 0) {
        nul++;
      } else if (b == 0x1B) {
        escapes++;
      } else if (b < 0) {
        high++;
        if ((i > 0 && isLetter(head[i - 1])) || (i + 1 < head.length && isLetter(head[i + 1]))) {
          besideLetter++;
        }
      } else if (b < ' ' && "\t\n\r\f\b".indexOf(b) < 0) {
        control++;
      }
    }

    private void addSequences(byte[] head) {
      int i = 0;
      while (i < head.length) {
        if (head[i] >= 0) {
          i++;
          continue;
        }
        int length = Utf8.sequence(head, i);
        if (length > 0) {
          sequences++;
          i += length;
        } else if (head.length == Encoding.HEAD_BYTES && i > head.length - 4) {
          return;
        } else {
          invalid++;
          i++;
        }
      }
    }

    private static boolean isLetter(byte b) {
      return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
    }
  }
}
