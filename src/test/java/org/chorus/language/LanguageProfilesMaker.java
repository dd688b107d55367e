package org.chorus.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.ibm.icu.text.Transliterator;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the shipped language profiles from the n-gram frequencies that Lingua and, for languages
 * that it does not know, language-detector publish (both Apache-2.0). Argument: the file to write.
 */
final class LanguageProfilesMaker {
  private static final String[] ORDERS = {
    "unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams"
  };

  /** So many sequences of each length are kept in each language, by {@link #worth}. */
  private static final int[] KEPT = {400, 3000, 8000, 18000, 18000};

  /** What is rarer is kept nowhere. */
  private static final double RAREST = 2e-7;

  /** Sequences so short are kept by how frequent they are alone. */
  private static final int SHORT = 2;

  /** Nats that a frequent sequence is worth even if its shorter one costs the same. */
  private static final double FREQUENT = 0.5;

  /** Nats that a letter costs which is not known, and that a dropped one adds. */
  private static final double UNKNOWN = 16;

  private static final double DROPPED = 1.5;

  /** Letters that Serbian has in foreign names alone. */
  private static final String FOREIGN = "qwxy";

  private static final Map<String, String> LINGUA =
      Map.of(
          "Latn",
          "af az bs ca cs cy da de en eo es et eu fi fr ga hr hu id is it la lg lt lv mi ms nb nl nn"
              + " pl pt ro sk sl sn so sq st sv sw tl tn tr ts vi xh yo zu",
          "Cyrl",
          "be bg kk mk mn ru sr uk",
          "Arab",
          "ar fa ur",
          "Deva",
          "hi mr");
  private static final Map<String, String> LANGUAGE_DETECTOR =
      Map.of("Latn", "br gl ht mt oc", "Deva", "ne");

  private LanguageProfilesMaker() {}

  /**
   * How often a sequence occurs.
   *
   * @param given behind its first letters
   * @param joint at all
   */
  private record Share(double given, double joint) {}

  public static void main(String[] args) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(best(Files.newOutputStream(Path.of(args[0]))))) {
      out.writeInt(LINGUA.size());
      for (String script : LINGUA.keySet().stream().sorted().toList()) {
        Map<String, Map<String, Share>> profiles = new TreeMap<>();
        for (String language : LINGUA.get(script).split(" ", -1)) {
          profiles.put(canonical(language), kept(lingua(language)));
        }
        if (script.equals("Latn")) {
          profiles.put("sr", kept(withForeign(latin(lingua("sr")), lingua("hr"))));
        }
        for (String language : LANGUAGE_DETECTOR.getOrDefault(script, "").split(" ", -1)) {
          if (!language.isEmpty()) {
            profiles.put(canonical(language), kept(languageDetector(language)));
          }
        }
        out.writeUTF(script);
        write(profiles, out);
      }
    }
  }

  private static OutputStream best(OutputStream out) throws IOException {
    return new GZIPOutputStream(out) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    };
  }

  private static String canonical(String language) {
    return LanguageTags.canonical(language).orElseThrow();
  }

  private static void write(Map<String, Map<String, Share>> profiles, DataOutputStream out)
      throws IOException {
    List<String> languages = List.copyOf(profiles.keySet());
    Map<String, Map<Integer, Integer>> grams =
        new TreeMap<>(Comparator.comparing(String::length).thenComparing(g -> g));
    for (int i = 0; i < languages.size(); i++) {
      for (Map.Entry<String, Share> gram : profiles.get(languages.get(i)).entrySet()) {
        grams
            .computeIfAbsent(gram.getKey(), g -> new TreeMap<>())
            .put(i, cost(gram.getValue().given()));
      }
    }
    out.writeInt(languages.size());
    for (String language : languages) {
      out.writeUTF(language);
    }
    out.writeInt(grams.size());
    List<ByteArrayOutputStream> columns =
        Stream.generate(ByteArrayOutputStream::new).limit(7).toList();
    String before = "";
    for (Map.Entry<String, Map<Integer, Integer>> gram : grams.entrySet()) {
      int shared = common(before, gram.getKey());
      columns.get(0).write(shared);
      columns.get(1).write(gram.getKey().length() - shared);
      for (char c : gram.getKey().substring(shared).toCharArray()) {
        columns.get(2).write(c >> 8);
        columns.get(3).write(c);
      }
      columns.get(4).write(gram.getValue().size());
      int last = -1;
      for (Map.Entry<Integer, Integer> cost : gram.getValue().entrySet()) {
        columns.get(5).write(cost.getKey() - last);
        columns.get(6).write(cost.getValue());
        last = cost.getKey();
      }
      before = gram.getKey();
    }
    for (ByteArrayOutputStream column : columns) {
      column.writeTo(out);
    }
  }

  /** In steps; every step fits into seven bits. */
  private static int cost(double share) {
    long steps =
        Math.round(-Math.log(share) * NgramProfiles.UNITS_PER_NAT / NgramProfiles.COST_STEP);
    return (int) Math.min(NgramProfiles.HIGHEST_COST / NgramProfiles.COST_STEP, steps);
  }

  private static int common(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return i;
  }

  private static Map<String, Share> kept(List<Map<String, Share>> orders) {
    Map<String, Share> kept = new HashMap<>();
    for (int order = 0; order < orders.size(); order++) {
      orders.get(order).entrySet().stream()
          .filter(gram -> gram.getValue().joint() > RAREST)
          .map(gram -> new Candidate(gram.getKey(), gram.getValue(), worth(gram, kept)))
          .sorted(
              Comparator.comparingDouble((Candidate gram) -> -gram.worth())
                  .thenComparing(Candidate::gram))
          .limit(KEPT[order])
          .forEach(gram -> kept.put(gram.gram(), gram.share()));
    }
    return kept;
  }

  private record Candidate(String gram, Share share, double worth) {}

  /**
   * What a sequence adds to what is known of shorter ones: how often it is met, times by how much
   * it costs something else than the longest end of it that is kept (after Stolcke, "Entropy-based
   * Pruning of Backoff Language Models", 1998).
   */
  private static double worth(Map.Entry<String, Share> sequence, Map<String, Share> kept) {
    String gram = sequence.getKey();
    double joint = sequence.getValue().joint();
    if (gram.length() <= SHORT) {
      return joint;
    }
    double inherited = UNKNOWN;
    for (int from = 1; from < gram.length(); from++) {
      Share shorter = kept.get(gram.substring(from));
      if (shorter != null) {
        inherited = Math.min(UNKNOWN, -Math.log(shorter.given()) + DROPPED * from);
        break;
      }
    }
    return joint * (FREQUENT + Math.abs(-Math.log(sequence.getValue().given()) - inherited));
  }

  private static List<Map<String, Share>> lingua(String language) throws IOException {
    List<Map<String, Share>> orders = new ArrayList<>();
    for (int order = 0; order < ORDERS.length; order++) {
      String name = "/language-models/%s/%s.json".formatted(language, ORDERS[order]);
      Map<String, Share> shorter = order == 0 ? Map.of() : orders.get(order - 1);
      Map<String, Share> shares = new HashMap<>();
      try (InputStream in = LanguageDetector.class.getResourceAsStream(name)) {
        JsonNode grams = new ObjectMapper().readTree(in).get("ngrams");
        for (Map.Entry<String, JsonNode> fraction : grams.properties()) {
          String[] parts = fraction.getKey().split("/", -1);
          double given = Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
          for (String gram : fraction.getValue().asText().split(" ", -1)) {
            Share prefix = shorter.get(gram.substring(0, gram.length() - 1));
            if (order == 0 || prefix != null) {
              shares.put(gram, new Share(given, order == 0 ? given : given * prefix.joint()));
            }
          }
        }
      }
      orders.add(shares);
    }
    return orders;
  }

  /**
   * What Serbian puts together when it is written in Latin letters, of which some stand in pairs
   * for one Cyrillic letter. A sequence counts where a word goes on behind it in its longer forms,
   * and for itself where the word ends.
   */
  private static List<Map<String, Share>> latin(List<Map<String, Share>> cyrillic) {
    // It leaves the accent of one letter by itself, as no text has it.
    Transliterator latin = Transliterator.getInstance("Serbian-Latin/BGN; NFC");
    Map<String, Double> joint = new HashMap<>();
    for (int order = 0; order < cyrillic.size(); order++) {
      Map<String, Double> longer = new HashMap<>();
      if (order + 1 < cyrillic.size()) {
        cyrillic
            .get(order + 1)
            .forEach(
                (gram, share) ->
                    longer.merge(gram.substring(0, order(gram)), share.joint(), Double::sum));
      }
      cyrillic
          .get(order)
          .forEach(
              (gram, share) ->
                  count(
                      latin.transliterate(gram),
                      latin.transliterate(gram.substring(0, 1)).length(),
                      Math.max(0, share.joint() - longer.getOrDefault(gram, 0.0)),
                      joint));
    }
    List<Map<String, Share>> orders = new ArrayList<>();
    for (int order = 0; order < ORDERS.length; order++) {
      orders.add(new HashMap<>());
    }
    joint.forEach(
        (gram, share) -> {
          double before = gram.length() == 1 ? 1 : joint.get(gram.substring(0, order(gram)));
          orders.get(order(gram)).put(gram, new Share(Math.min(1, share / before), share));
        });
    return orders;
  }

  /**
   * Adds sequences with letters that no transliteration yields, as Croatian has them: Cyrillic
   * spells foreign names by their sound, and what is written in Latin letters does not always.
   */
  private static List<Map<String, Share>> withForeign(
      List<Map<String, Share>> serbian, List<Map<String, Share>> croatian) {
    for (int order = 0; order < serbian.size(); order++) {
      Map<String, Share> known = serbian.get(order);
      croatian
          .get(order)
          .forEach(
              (gram, share) -> {
                if (gram.chars().anyMatch(c -> FOREIGN.indexOf(c) >= 0)) {
                  known.putIfAbsent(gram, share);
                }
              });
    }
    return serbian;
  }

  private static int order(String gram) {
    return gram.length() - 1;
  }

  private static void count(String word, int starts, double share, Map<String, Double> joint) {
    for (int from = 0; from < starts; from++) {
      for (int to = from + 1; to <= Math.min(word.length(), from + ORDERS.length); to++) {
        joint.merge(word.substring(from, to), share, Double::sum);
      }
    }
  }

  private static List<Map<String, Share>> languageDetector(String language) throws IOException {
    List<Map<String, Long>> counts = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    new LanguageProfileReader()
        .readBuiltIn(com.optimaize.langdetect.i18n.LdLocale.fromString(language))
        .iterateGrams()
        .forEach(
            gram -> {
              String lower = gram.getKey().toLowerCase(Locale.ROOT);
              if (lower.chars().allMatch(Character::isLetter)) {
                counts
                    .get(Math.min(3, lower.length()) - 1)
                    .merge(lower, (long) gram.getValue(), Long::sum);
              }
            });
    double all = counts.get(0).values().stream().mapToLong(Long::longValue).sum();
    List<Map<String, Share>> orders = new ArrayList<>();
    for (int order = 0; order < counts.size(); order++) {
      Map<String, Long> shorter = order == 0 ? Map.of() : counts.get(order - 1);
      Map<String, Share> shares = new HashMap<>();
      counts
          .get(order)
          .forEach(
              (gram, count) -> {
                Long prefix = shorter.get(gram.substring(0, gram.length() - 1));
                if (shorter.isEmpty() || prefix != null) {
                  double of = prefix == null ? all : Math.max(prefix, count);
                  shares.put(gram, new Share(count / of, count / all));
                }
              });
      orders.add(shares);
    }
    return orders;
  }
}
