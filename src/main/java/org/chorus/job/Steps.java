package org.chorus.job;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  private static Optional<LocalDate> asOf(Plan plan) {
    return Optional.ofNullable(plan.asOf()).map(LocalDate::parse);
  }

  /** The step of that name. */
  static Step named(String name, Plan plan) {
    return of(plan).stream().filter(step -> step.name().equals(name)).findFirst().orElseThrow();
  }
}
