package org.chorus.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.chorus.page.TerminalTable;

/** Measures ways to find keywords, one beside the other, on each set of texts. */
public final class KeywordEvaluation {
  /** How many of the best keywords are looked at. */
  public static final List<Integer> DEPTHS = List.of(5, 10, 15);

  private static final String MEAN = "mean of the sets";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TreeMap<String, List<KeywordGold>> sets = new TreeMap<>();
  private final Map<String, Map<String, List<KeywordMeasure>>> results = new LinkedHashMap<>();

  /** An evaluation on texts, at least one. */
  public KeywordEvaluation(List<KeywordGold> texts) {
    texts.forEach(text -> sets.computeIfAbsent(text.set(), set -> new ArrayList<>()).add(text));
  }

  /** Measures {@code method}, to be shown under that name. */
  public void measure(String name, KeywordMethod method) {
    Map<String, List<KeywordMeasure>> bySet = new LinkedHashMap<>();
    sets.forEach((set, texts) -> bySet.put(set, measure(texts, method)));
    List<KeywordMeasure> means = new ArrayList<>();
    for (int i = 0; i < DEPTHS.size(); i++) {
      int depth = i;
      means.add(KeywordMeasure.mean(bySet.values().stream().map(m -> m.get(depth)).toList()));
    }
    bySet.put(MEAN, means);
    results.put(name, bySet);
  }

  private static List<KeywordMeasure> measure(List<KeywordGold> texts, KeywordMethod method) {
    int most = DEPTHS.get(DEPTHS.size() - 1);
    List<List<String>> found = texts.stream().map(text -> method.keywords(text, most)).toList();
    List<KeywordMeasure> measures = new ArrayList<>();
    for (int depth : DEPTHS) {
      List<KeywordMeasure> each = new ArrayList<>();
      for (int i = 0; i < texts.size(); i++) {
        each.add(KeywordMeasure.of(found.get(i), texts.get(i).keywords(), depth));
      }
      measures.add(KeywordMeasure.mean(each));
    }
    return measures;
  }

  /** A table for a terminal so many columns wide; F1 in percent. */
  public String table(int width) {
    List<String> headings = new ArrayList<>(List.of("set", "texts", "method"));
    DEPTHS.forEach(k -> headings.addAll(List.of(">exact@" + k, ">partial@" + k)));
    headings.set(1, ">texts");
    TerminalTable table = new TerminalTable(headings.toArray(String[]::new));
    List<String> names = new ArrayList<>(sets.keySet());
    names.add(MEAN);
    for (String set : names) {
      results.forEach((method, bySet) -> table.add(row(set, method, bySet.get(set))));
    }
    return table.render(width);
  }

  private String[] row(String set, String method, List<KeywordMeasure> measures) {
    List<String> cells = new ArrayList<>(List.of(set, Integer.toString(texts(set)), method));
    for (KeywordMeasure measure : measures) {
      cells.add(percent(measure.exact()));
      cells.add(percent(measure.partial()));
    }
    return cells.toArray(String[]::new);
  }

  private int texts(String set) {
    return set.equals(MEAN)
        ? sets.values().stream().mapToInt(List::size).sum()
        : sets.get(set).size();
  }

  /** One line of JSON; F1 between 0 and 1. */
  public String json() {
    ObjectNode root = JSON.createObjectNode();
    results.forEach(
        (method, bySet) -> {
          ObjectNode ofMethod = root.putObject(method);
          bySet.forEach(
              (set, measures) -> {
                ObjectNode ofSet = ofMethod.putObject(set);
                ofSet.put("texts", texts(set));
                for (int i = 0; i < DEPTHS.size(); i++) {
                  ofSet.put("exact_f1_at_" + DEPTHS.get(i), measures.get(i).exact());
                  ofSet.put("partial_f1_at_" + DEPTHS.get(i), measures.get(i).partial());
                }
              });
        });
    return root + "\n";
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
