package org.chorus;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Reports that are all on one topic: nine sentences of each are commonplaces of it, and three say
 * what only the four reports of one event say. As many as wanted; the same every time.
 */
final class HostileCorpus {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final int PER_EVENT = 4;
  private static final int COMMONPLACES = 9;

  private static final List<String> SUBJECTS =
      List.of(
          "The ministry",
          "The council of Vienna",
          "The European Union",
          "The opposition",
          "The prime minister",
          "The finance committee",
          "A spokesman in Berlin",
          "The central bank",
          "The mayor of Hamburg");
  private static final List<String> VERBS =
      List.of("said that", "denied that", "expects that", "doubted whether", "repeated that");
  private static final List<String> OBJECTS =
      List.of(
          "the vote on the budget was open",
          "the talks would take a long night",
          "250 questions had been left unanswered",
          "the summer holidays would begin before an answer came",
          "the deficit of 3.4 percent was too high",
          "the new tax would bring 1,200 million euros",
          "the pensions of 21 million people were safe",
          "the coalition would hold until the election",
          "the parliament would meet again on Thursday");

  /** Letters for others of their kind: it looks like a language, and is none. */
  private static final String LETTERS = "aeioubdfgklmnprst";

  private static final String STRANGE = "oaeiuvtgpdnqlsrfb";

  private HostileCorpus() {}

  /** All of one day; the first tells of the first events one after the other. */
  static void ofOneDay(Path file, int reports) throws IOException {
    write(file, reports, number -> number == 0 ? digest() : report(number), number -> DAY, s -> s);
  }

  /** The same over 30 days: what the others are measured against. */
  static void ofManyDays(Path file, int reports) throws IOException {
    IntFunction<LocalDate> spread = number -> DAY.plusDays(number / PER_EVENT % 30);
    write(file, reports, HostileCorpus::report, spread, s -> s);
  }

  static void withoutDates(Path file, int reports) throws IOException {
    write(file, reports, HostileCorpus::report, number -> null, s -> s);
  }

  static void inAnUnknownLanguage(Path file, int reports) throws IOException {
    write(file, reports, HostileCorpus::report, number -> null, HostileCorpus::strange);
  }

  /** One text, each time of another day, of eight years. */
  static void identicalButForTheDate(Path file, int reports) throws IOException {
    String text = report(0);
    write(file, reports, number -> text, number -> DAY.minusDays(number % 3_000), s -> s);
  }

  private static void write(
      Path file,
      int reports,
      IntFunction<String> text,
      IntFunction<LocalDate> day,
      UnaryOperator<String> spelling)
      throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int number = 0; number < reports; number++) {
        ObjectNode report = JSON.createObjectNode().put("id", "r" + number);
        report.put("text", spelling.apply(text.apply(number)));
        LocalDate date = day.apply(number);
        report.put("date", date == null ? null : date.toString());
        report.put("gold_event", "e" + number / PER_EVENT);
        out.write(JSON.writeValueAsString(report));
        out.newLine();
      }
    }
  }

  private static String report(int number) {
    Random random = new Random(number);
    List<String> sentences = new ArrayList<>(own(number / PER_EVENT));
    for (int i = 0; i < COMMONPLACES; i++) {
      sentences.add(
          "%s %s %s.".formatted(one(SUBJECTS, random), one(VERBS, random), one(OBJECTS, random)));
    }
    Collections.shuffle(sentences, random);
    return String.join(" ", sentences);
  }

  private static String digest() {
    StringBuilder digest = new StringBuilder();
    for (int event = 0; event < 30; event++) {
      digest.append(String.join(" ", own(event))).append(' ');
    }
    return digest.toString();
  }

  private static List<String> own(int event) {
    Random random = new Random(-1L - event);
    String one = name(random);
    String two = name(random);
    return List.of(
        "After the %s %s affair %d people met %s.".formatted(one, two, 1_000 + event, one),
        "%s told reporters in %s that %d letters had come."
            .formatted(two, name(random), 2_000 + 7 * event),
        "The lawyer of %s, %s, asked for a delay.".formatted(one, name(random)));
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append("bdfgklmnprstv".charAt(random.nextInt(13)));
      name.append("aeiou".charAt(random.nextInt(5)));
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String one(List<String> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static String strange(String text) {
    return text.chars()
        .map(
            letter ->
                LETTERS.indexOf(letter) < 0 ? letter : STRANGE.charAt(LETTERS.indexOf(letter)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
