package org.chorus.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.chorus.model.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
  /** Of the word {@code weights}. */
  private static final String SUM =
      "9a129038d9a00aed0cf6a7ea059ca50a813449061ab87848cf1a13eafdf33b2c";

  @TempDir Path folder;

  @BeforeEach
  void makeModel() throws IOException {
    Files.createDirectory(folder.resolve("assets"));
    Files.writeString(folder.resolve("model.onnx"), "weights");
    Files.writeString(folder.resolve("assets/sentencepiece.bpe.model"), "pieces");
  }

  @Test
  void theNameOfAModelIsMadeFromItsFilesAlone() throws IOException {
    String name = open().sha256();
    Files.writeString(folder.resolve("README.md"), "words");
    assertThat(open().sha256()).isEqualTo(name).hasSize(64);
    Files.writeString(folder.resolve("model.onnx"), "other weights");
    assertThat(open().sha256()).isNotEqualTo(name);
  }

  @Test
  void saysWhichFilesAreMissing() throws IOException {
    Files.delete(folder.resolve("assets/sentencepiece.bpe.model"));
    assertThatThrownBy(this::open)
        .isInstanceOf(UserError.class)
        .hasMessageContaining(folder + " lacks assets/sentencepiece.bpe.model:");
    Files.delete(folder.resolve("model.onnx"));
    assertThatThrownBy(this::open)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("lacks model.onnx and assets/sentencepiece.bpe.model:");
  }

  @Test
  void aFolderThatIsNoneIsTheUsersMistake() {
    String missing = folder.resolve("nowhere").toString();
    assertThatThrownBy(() -> ModelFolder.at(new Configuration(), missing))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(missing + " is no folder");
  }

  @Test
  void aDamagedFileIsFound() throws IOException {
    Files.writeString(folder.resolve("SHA256SUMS"), SUM + "  model.onnx\n");
    open();
    Files.writeString(folder.resolve("model.onnx"), "weight");
    assertThatThrownBy(this::open)
        .isInstanceOf(UserError.class)
        .hasMessageContaining("model.onnx is not the file that SHA256SUMS names");
  }

  @Test
  void languageMeansAreOptionalAndReadable() throws IOException {
    assertThat(open().languageMeans()).isEmpty();
    Files.writeString(folder.resolve("language-means.tsv"), "und\t1000000\n");
    assertThat(open().languageMeans().orElseThrow().overall()).containsExactly(1);
    String ofThis = "# Model: " + open().sha256() + "\nund\t1000000\n";
    Files.writeString(folder.resolve("language-means.tsv"), ofThis);
    assertThat(open().languageMeans().orElseThrow().model()).isEqualTo(open().sha256());
    Files.writeString(folder.resolve("language-means.tsv"), "# Model: 0123\nund\t1000000\n");
    assertThatThrownBy(() -> open().languageMeans())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("of another model (SHA-256 0123");
    Files.writeString(folder.resolve("language-means.tsv"), "und\tone\n");
    assertThatThrownBy(() -> open().languageMeans())
        .isInstanceOf(UserError.class)
        .hasMessageContaining("language-means.tsv: line 1");
  }

  @Test
  void theShippedModelIsWhole() {
    ModelFolder shipped = ModelFolder.at(new Configuration(), "models/multilingual-e5-small");
    assertThat(shipped.kindOfModel()).isEqualTo(ModelFolder.Kind.XLM_R);
    assertThat(shipped.languageMeans().orElseThrow().of("vi").orElseThrow()).hasSize(384);
  }

  private ModelFolder open() {
    return ModelFolder.at(new Configuration(), folder.toString());
  }
}
