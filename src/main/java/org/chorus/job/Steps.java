package org.chorus.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps of the way of the data, in their order. */
final class Steps {
  private Steps() {}

  /** Every step, the way {@code plan} wants it. */
  static List<Step> of(Plan plan) {
    return List.of(
        new ImportReports(plan.inputs(), plan.source(), asOf(plan)),
        new IdentifyLanguages(),
        new FindCopies(),
        new ExtractKeywords(),
        new ExtractSignals(),
        new LinkReports(asOf(plan)),
        new GroupReports(asOf(plan)));
  }

  /** Every step, as it takes reports out of the last snapshot instead of bringing new ones. */
  static List<Step> without(Set<String> reportIds, Plan plan) {
    return List.of(
        new RemoveReports(reportIds),
        new IdentifyLanguages(),
        new FindCopies(),
        new ExtractKeywords(true),
        new ExtractSignals(),
        new LinkReports(asOf(plan)),
        new GroupReports(asOf(plan)));
  }

  private static Optional<LocalDate> asOf(Plan plan) {
    return Optional.ofNullable(plan.asOf()).map(LocalDate::parse);
  }

  /** The step of that name. */
  static Step named(String name, Plan plan) {
    return of(plan).stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
  }
}
