package org.chorus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * As many reports as wanted, made from the sample: an event is a sample event with other names,
 * other numbers and another day; a report is one of its reports with other sentences mixed in. The
 * same seed gives the same bytes.
 */
final class SyntheticCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final int DAYS = 30;
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?。！？।။۔؟])\\s*");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{1,6}");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{3,}");

  /** Words of scripts without capitals; one in {@link #NAMES_AMONG_WORDS} stands for a name. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsArabic}\\p{IsHebrew}\\p{IsDevanagari}]{4,}|\\p{IsHangul}{2,}|\\p{IsKatakana}{3,}"
              + "|\\p{IsHan}{2}|\\p{IsThai}{5}");

  private static final int NAMES_AMONG_WORDS = 3;

  /** Endings that make a name another one, alike in all scripts of the sample. */
  private static final List<Map<Character.UnicodeScript, String>> SYLLABLES =
      List.of(
          syllable("ban бан μπαν بان בן बन 반 バン 班 บัน"),
          syllable("dok док ντοκ دوک דוק डोक 독 ドク 多 ดก"),
          syllable("fil фил φιλ فیل פיל फिल 필 フィル 费 ฟิล"),
          syllable("gam гам γκαμ گام גם गम 감 ガム 甘 กัม"),
          syllable("lor лор λορ لور לור लोर 롤 ロル 洛 ลอร"),
          syllable("mes мес μες مس מס मेस 메스 メス 梅 เมส"),
          syllable("nut нут νουτ نوت נוט नुत 눗 ヌト 努 นุต"),
          syllable("rak рак ρακ راک רק रक 락 ラク 拉 รัก"),
          syllable("sov сов σοβ سوف סוב सोव 솝 ソブ 索 ซอฟ"),
          syllable("tep теп τεπ تپ טפ तेप 텝 テプ 特 เทป"));

  private final SplittableRandom random;
  private final Map<String, List<ObjectNode>> sample;
  private final Map<String, List<String>> sentences = new HashMap<>();

  /** {@code gold} names the events of the reports in {@code files} (JSON Lines of this shape). */
  SyntheticCorpus(long seed, Map<String, List<ObjectNode>> sample) {
    this.random = new SplittableRandom(seed);
    this.sample = sample;
    for (List<ObjectNode> reports : sample.values()) {
      for (ObjectNode report : reports) {
        sentences
            .computeIfAbsent(report.get("lang").asText(), language -> new ArrayList<>())
            .addAll(List.of(SENTENCE.split(report.get("text").asText(), -1)));
      }
    }
  }

  /** Writes {@code reports} reports of about {@code characters} characters as JSON Lines. */
  void write(Path file, int reports, int characters) throws IOException {
    write(file, reports, characters, DAYS);
  }

  /** The same, with events of so many days: the news of {@code days} days and one more. */
  void write(Path file, int reports, int characters, int days) throws IOException {
    List<String> events = List.copyOf(new TreeMap<>(sample).keySet());
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      int written = 0;
      for (int event = 0; written < reports; event++) {
        List<ObjectNode> base = sample.get(events.get(random.nextInt(events.size())));
        Instant day = START.plusSeconds(random.nextInt(days) * 86_400L);
        int size = Math.min(size(), reports - written);
        SplittableRandom names = random.split();
        int shift = 1 + random.nextInt(997);
        long syllables = names.nextLong();
        for (int i = 0; i < size; i++, written++) {
          ObjectNode report = base.get(random.nextInt(base.size()));
          out.write(report(report, event, written, day, shift, syllables, characters));
          out.write('\n');
        }
      }
    }
  }

  /** Most events have one to three reports, a few have hundreds. */
  private int size() {
    return (int) Math.min(500, 1 / Math.pow(1 - random.nextDouble(), 0.9));
  }

  private String report(
      ObjectNode base,
      int event,
      int number,
      Instant day,
      int shift,
      long syllables,
      int characters)
      throws IOException {
    String language = base.get("lang").asText();
    StringBuilder text = new StringBuilder();
    for (String sentence : SENTENCE.split(base.get("text").asText(), -1)) {
      if (random.nextInt(5) > 0) {
        text.append(other(sentence, shift, syllables)).append(' ');
      }
    }
    List<String> fill = sentences.get(language);
    while (text.length() < characters) {
      String sentence = fill.get(random.nextInt(fill.size()));
      text.append(other(sentence, random.nextInt(1000), random.nextLong())).append(' ');
    }
    ObjectNode report = JSON.createObjectNode();
    report.put("id", "synthetic-" + number);
    report.put("lang", language);
    report.put("gold_event", "event-" + event);
    report.put("publisher", "publisher-" + random.nextInt(200));
    report.put("date", day.plusSeconds(random.nextInt(2 * 86_400)).toString());
    JsonNode title = base.get("title");
    if (title != null && !title.isNull()) {
      report.put("title", other(title.asText(), shift, syllables));
    }
    report.put("text", text.toString());
    return JSON.writeValueAsString(report);
  }

  /** The sentence with every name and number replaced, always by the same for the same seed. */
  private static String other(String sentence, int shift, long seed) {
    Matcher numbers = NUMBER.matcher(sentence);
    String shifted =
        numbers.replaceAll(match -> Long.toString(Long.parseLong(match.group()) + shift));
    String renamed =
        NAME.matcher(shifted).replaceAll(match -> match.group() + ending(match.group(), seed));
    return WORD.matcher(renamed)
        .replaceAll(
            match ->
                Math.floorMod(match.group().hashCode(), NAMES_AMONG_WORDS) == 0
                    ? match.group() + ending(match.group(), seed)
                    : match.group());
  }

  private static String ending(String name, long seed) {
    Character.UnicodeScript script = Character.UnicodeScript.of(name.codePointAt(0));
    StringBuilder ending = new StringBuilder();
    for (int i = 0; i < 2; i++) {
      int which = Math.floorMod(seed >>> (i * 16), SYLLABLES.size());
      ending.append(SYLLABLES.get(which).getOrDefault(script, ""));
    }
    return ending.toString();
  }

  /** One sound in many scripts, parted by blanks. */
  private static Map<Character.UnicodeScript, String> syllable(String inScripts) {
    return Stream.of(inScripts.split(" ", -1))
        .collect(
            Collectors.toMap(
                written -> Character.UnicodeScript.of(written.codePointBefore(written.length())),
                written -> written));
  }
}
