package org.chorus.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chorus.model.UserError;
import org.junit.jupiter.api.Test;

class SettingsFileTest {
  @Test
  void defaultsAreTheDocumentedOnes() {
    Settings defaults = SettingsFile.defaults();
    assertThat(defaults.profile()).isEqualTo("standard");
    assertThat(defaults.input().maxRecordBytes()).isEqualTo(10L << 20);
    assertThat(defaults.input().splitBytes()).isEqualTo(16L << 20);
    assertThat(defaults.input().trustLanguage()).isFalse();
    assertThat(defaults.input().fields().title()).contains("title", "headline");
    assertThat(defaults.cleaning().enabled()).isTrue();
    assertThat(defaults.copies()).isEqualTo(new CopySettings(0.7, 0.2, 100, 4));
    assertThat(defaults.terms()).isEqualTo(new TermSettings(0));
    assertThat(defaults.keywords()).isEqualTo(new KeywordSettings("chorus", 10));
    assertThat(defaults.candidates()).isEqualTo(new CandidateSettings(12, 60, 15, 40, 30));
    assertThat(defaults.signals()).isEqualTo(new SignalSettings(new NameSettings("", "")));
    assertThat(defaults.embedding())
        .isEqualTo(new EmbeddingSettings("spark-nlp", "", "sentence_embeddings", 400, true));
    assertThat(defaults.link()).isEqualTo(new LinkSettings("", false, 0.05, "corpus"));
    assertThat(defaults.group())
        .isEqualTo(new GroupSettings(0.1, -0.25, -0.8, 0.2, -1.5, "touched"));
    assertThat(defaults.run()).isEqualTo(new RunSettings(1));
  }

  @Test
  void aFileChangesWhatItNamesAndASingleValueWins() {
    Settings settings =
        SettingsFile.parse(
            "keywords { count = 5 }\ncandidates.window-days = 30",
            "my.conf",
            List.of("keywords.count=7"));
    assertThat(settings.keywords().count()).isEqualTo(7);
    assertThat(settings.candidates().windowDays()).isEqualTo(30);
    assertThat(settings.candidates().perReport()).isEqualTo(40);
  }

  @Test
  void anUnknownKeyIsNamedWithItsLine() {
    assertThatThrownBy(
            () -> SettingsFile.parse("\nkeywords {\n  cuont = 5\n}", "my.conf", List.of()))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "my.conf line 3: unknown key keywords.cuont; the keys are listed in conf/chorus.conf");
  }

  @Test
  void aValueOutOfRangeIsNamedWithItsLineAndRange() {
    assertThatThrownBy(
            () -> SettingsFile.parse("run {\n max-rejected = 2\n}", "my.conf", List.of()))
        .isInstanceOf(UserError.class)
        .hasMessage("my.conf line 2: run.max-rejected must be between 0.0 and 1.0, not 2.0");
    assertThatThrownBy(() -> SettingsFile.parse("profile = heavy", "my.conf", List.of()))
        .isInstanceOf(UserError.class)
        .hasMessage("my.conf line 1: profile must be light or standard, not heavy");
  }

  @Test
  void whatReportsMayStillBeComparedToIsNotArchived() {
    String tooEarly = "candidates.window-days = 20\narchive.after-days = 19";
    assertThatThrownBy(() -> SettingsFile.parse(tooEarly, "my.conf", List.of()))
        .isInstanceOf(UserError.class)
        .hasMessage(
            "my.conf line 2: archive.after-days must be 0 or, as reports so far apart are compared,"
                + " candidates.window-days (20) at least, not 19");
    assertThat(SettingsFile.defaults().archive().enabled()).isFalse();
  }

  @Test
  void anUnknownEngineIsNamedWithItsLineAndTheKnownOnes() {
    assertThatThrownBy(
            () -> SettingsFile.parse("embedding {\n engine = gpu\n}", "my.conf", List.of()))
        .isInstanceOf(UserError.class)
        .hasMessage("my.conf line 2: embedding.engine must be spark-nlp or none, not gpu");
    assertThatThrownBy(
            () -> SettingsFile.parse("embedding.lead-characters = 4", "my.conf", List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("embedding.lead-characters must be between 16 and 1000, not 4");
  }

  @Test
  void theProfileLightHasAThresholdOfItsOwn() {
    String thresholds =
        ", group { threshold-dated = 1, threshold-undated = 2, threshold-light = -3 }";
    GroupSettings light =
        SettingsFile.parse("profile = light" + thresholds, "my.conf", List.of()).grouping();
    assertThat(light.thresholdDated()).isEqualTo(-3);
    assertThat(light.thresholdUndated()).isEqualTo(-3);
    GroupSettings standard =
        SettingsFile.parse("profile = standard" + thresholds, "my.conf", List.of()).grouping();
    assertThat(standard.thresholdDated()).isEqualTo(1);
  }

  @Test
  void textsAreEmbeddedInTheProfileStandardUnlessNoEngineIsToDoIt() {
    assertThat(SettingsFile.defaults().embeds()).isTrue();
    assertThat(SettingsFile.parse("profile = light", "my.conf", List.of()).embeds()).isFalse();
    assertThat(
            SettingsFile.parse("profile = standard, embedding.engine = none", "my.conf", List.of())
                .embeds())
        .isFalse();
  }

  @Test
  void mistakesOfFormAreUserErrorsOfOneLine() {
    for (String text :
        List.of(
            "keywords {",
            "keywords = 3",
            "keywords.count = many",
            "input.fields.id = 3",
            "a = ${b}")) {
      assertThatThrownBy(() -> SettingsFile.parse(text, "my.conf", List.of()))
          .as(text)
          .isInstanceOf(UserError.class)
          .message()
          .contains("my.conf")
          .doesNotContain("\n");
    }
    assertThatThrownBy(() -> SettingsFile.parse("", "", List.of("keywords.count")))
        .isInstanceOf(UserError.class)
        .hasMessage("--set keywords.count: write it as key=value");
  }

  @Test
  void whatIsRenderedIsReadBackAsItWas() {
    Settings settings =
        SettingsFile.parse(
            "keywords.count = 3, input.fields.id = [x, \"y z\"]", "my.conf", List.of());
    assertThat(SettingsFile.parse(SettingsFile.render(settings), "again", List.of()))
        .isEqualTo(settings);
  }
}
