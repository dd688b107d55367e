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

/**
 * As many reports as wanted, made from the sample: an event is a sample event with other names,
 * other numbers and another day; a report is one of its reports with other sentences mixed in. The
 * same seed gives the same bytes.
 */
final class SyntheticCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?。！？।။۔؟])\\s*");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{1,6}");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{Ll}{3,}");

  /** Endings that make a name another one, alike in the scripts that have capitals. */
  private static final List<Map<Character.UnicodeScript, String>> SYLLABLES =
      List.of(
          syllable("ban", "бан", "μπαν"),
          syllable("dok", "док", "ντοκ"),
          syllable("fil", "фил", "φιλ"),
          syllable("gam", "гам", "γκαμ"),
          syllable("lor", "лор", "λορ"),
          syllable("mes", "мес", "μες"),
          syllable("nut", "нут", "νουτ"),
          syllable("rak", "рак", "ρακ"),
          syllable("sov", "сов", "σοβ"),
          syllable("tep", "теп", "τεπ"));

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
    List<String> events = List.copyOf(new TreeMap<>(sample).keySet());
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      int written = 0;
      for (int event = 0; written < reports; event++) {
        List<ObjectNode> base = sample.get(events.get(random.nextInt(events.size())));
        Instant day = START.plusSeconds(random.nextInt(30) * 86_400L);
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
    return NAME.matcher(shifted).replaceAll(match -> match.group() + ending(match.group(), seed));
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

  private static Map<Character.UnicodeScript, String> syllable(
      String latin, String cyrillic, String greek) {
    return Map.of(
        Character.UnicodeScript.LATIN, latin,
        Character.UnicodeScript.CYRILLIC, cyrillic,
        Character.UnicodeScript.GREEK, greek);
  }
}
