package org.chorus.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.chorus.page.TerminalTable;

/**
 * Writes down an evaluation, for people or for machines.
 *
 * @param evaluation what was measured
 * @param missing how many of its reports the store lacks; they were scored as alone
 */
public record EvaluationText(Evaluation evaluation, long missing) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Tables for a terminal so many columns wide. */
  public String table(int width) {
    StringBuilder out = new StringBuilder();
    out.append(
        "%d reports scored%s; %d events found, %d true ones\n\n"
            .formatted(
                evaluation.reports(),
                missing == 0 ? "" : ", %d of them not in the store".formatted(missing),
                evaluation.foundEvents(),
                evaluation.goldEvents()));
    Bootstrap intervals = evaluation.bootstrap();
    TerminalTable measures = new TerminalTable("", ">precision", ">recall", ">F1", ">95 % of F1");
    add(measures, "B-cubed", evaluation.bCubed(), intervals.bCubed());
    add(measures, "pairs", evaluation.pairwise(), intervals.pairwise());
    add(
        measures,
        "pairs of different languages",
        evaluation.crossLanguage(),
        intervals.crossLanguage());
    out.append(measures.render(width)).append('\n');
    TerminalTable languages =
        new TerminalTable(
            "language",
            ">reports",
            ">B-cubed P",
            ">B-cubed R",
            ">B-cubed F1",
            ">pairs P",
            ">pairs R",
            ">pairs F1");
    evaluation.languages().forEach((language, measured) -> add(languages, language, measured));
    return out.append(languages.render(width)).toString();
  }

  /** One line of JSON; shares between 0 and 1. */
  public String json() {
    ObjectNode root = JSON.createObjectNode();
    root.put("reports", evaluation.reports());
    root.put("missing", missing);
    root.put("gold_events", evaluation.goldEvents());
    root.put("found_events", evaluation.foundEvents());
    Bootstrap intervals = evaluation.bootstrap();
    root.set("b_cubed", json(evaluation.bCubed(), intervals.bCubed()));
    root.set("pairwise", json(evaluation.pairwise(), intervals.pairwise()));
    root.set("cross_language", json(evaluation.crossLanguage(), intervals.crossLanguage()));
    ObjectNode languages = root.putObject("languages");
    evaluation
        .languages()
        .forEach(
            (language, measured) -> {
              ObjectNode node = languages.putObject(language);
              node.put("reports", measured.reports());
              node.set("b_cubed", json(measured.bCubed()));
              node.set("pairwise", json(measured.pairwise()));
            });
    return root + "\n";
  }

  private static void add(TerminalTable table, String name, Measure measure, Interval ofF1) {
    table.add(
        name,
        share(measure.precision()),
        share(measure.recall()),
        share(measure.f1()),
        share(ofF1.low()) + "–" + share(ofF1.high()));
  }

  private static void add(TerminalTable table, String language, Evaluation.OfLanguage measured) {
    Measure bCubed = measured.bCubed();
    Measure pairs = measured.pairwise();
    table.add(
        language,
        Long.toString(measured.reports()),
        share(bCubed.precision()),
        share(bCubed.recall()),
        share(bCubed.f1()),
        share(pairs.precision()),
        share(pairs.recall()),
        share(pairs.f1()));
  }

  private static ObjectNode json(Measure measure, Interval ofF1) {
    return json(measure).put("f1_low", ofF1.low()).put("f1_high", ofF1.high());
  }

  private static ObjectNode json(Measure measure) {
    return JSON.createObjectNode()
        .put("precision", measure.precision())
        .put("recall", measure.recall())
        .put("f1", measure.f1());
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
