package org.chorus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.spark.SparkConf;
import org.chorus.config.Settings;
import org.chorus.config.SettingsFile;
import org.chorus.model.UserError;
import org.chorus.read.VerdictFile;
import org.chorus.spark.Session;
import org.chorus.spark.Store;
import picocli.CommandLine.Option;

/** The options of every command on a store; settings are for those that compute. */
final class StoreOptions {
  @Option(
      names = "--store",
      required = true,
      paramLabel = "DIR",
      description = "The store: a folder on any Hadoop file system.")
  private String store;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings that differ from conf/chorus.conf (HOCON).")
  private Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "A single setting; wins over --config. May be repeated.")
  private List<String> values = new ArrayList<>();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Which signals are used: standard (the default) compares meaning too; light needs no model.")
  private String profile;

  @Option(
      names = "--verdicts",
      paramLabel = "FILE",
      description =
          "What people found out about pairs of reports: CSV with the columns report_a, report_b and"
              + " verdict (together, apart, or empty), such as `chorus review --output` writes.")
  private Path verdicts;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no line per step and no progress.")
  private boolean quiet;

  Store store() {
    return Store.at(Session.hadoopConfiguration(), store);
  }

  boolean quiet() {
    return quiet;
  }

  Settings settings() {
    return settings(List.of());
  }

  /** The same with single settings that other options stand for. */
  Settings settings(List<String> more) {
    List<String> all = new ArrayList<>(values);
    all.addAll(more);
    if (profile != null) {
      all.add("profile=" + profile);
    }
    if (verdicts != null) {
      all.add("review.verdicts=" + VerdictFile.at(verdicts).asSetting());
    }
    return SettingsFile.parse(text(), origin(), all);
  }

  private String origin() {
    return config == null ? "--config" : config.toString();
  }

  /** The text of the settings file; in cluster mode it travelled with the submit. */
  private String text() {
    if (config == null) {
      String sent = new SparkConf().get("spark.chorus.config", "");
      return new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8);
    }
    try {
      return Files.readString(config);
    } catch (IOException e) {
      throw new UserError("--config " + config + " can't be read: " + e.getMessage(), e);
    }
  }
}
