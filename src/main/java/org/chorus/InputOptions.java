package org.chorus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chorus.job.ImportRequest;
import picocli.CommandLine.Option;

/** What is read, and as which batch. */
final class InputOptions {
  @Option(
      names = {"-i", "--input"},
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Files, folders (read to the bottom) or patterns, on any Hadoop file system: .txt or .html"
              + " (a report a file), JSON Lines, CSV, TSV, Parquet, web archives (.warc, .wet); plain,"
              + " gzip, bzip2 or zstd. May be repeated.")
  private List<String> inputs;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "Who the reports' ids are from, where the reports name no publisher.")
  private String source;

  @Option(
      names = "--batch",
      paramLabel = "NAME",
      description = "Name of the batch. Default: made from the names and contents of the input.")
  private String batch;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day that takes the place of the clock, as in 2024-11-18. Default: the latest day with"
              + " at least 1 %% of the dated reports.")
  private LocalDate asOf;

  @Option(
      names = "--max-rejected",
      paramLabel = "SHARE",
      description =
          "The run fails when more than this share of the records is rejected, 0 to 1. Default: 1,"
              + " the setting run.max-rejected.")
  private Double maxRejected;

  /** The settings that these options stand for. */
  List<String> settings() {
    return maxRejected == null ? List.of() : List.of("run.max-rejected=" + maxRejected);
  }

  ImportRequest request() {
    return new ImportRequest(inputs, source, batch);
  }

  Optional<LocalDate> asOf() {
    return Optional.ofNullable(asOf);
  }
}
