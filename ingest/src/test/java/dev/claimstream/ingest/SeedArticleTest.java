package dev.claimstream.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.claimstream.schemas.Paragraph;
import dev.claimstream.schemas.ParagraphKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The seed article as it is published. */
class SeedArticleTest {

  private static List<Paragraph> paragraphs() {
    var articles = new ArrayList<Article>();
    new ArticleReader(ReaderConfig.defaults())
        .read(
            Path.of("../seeds/seed-article.txt"),
            reading -> {
              if (reading instanceof Reading.Accepted accepted) {
                articles.add(accepted.article());
              }
            });
    assertThat(articles).hasSize(1);
    return ParagraphSplitter.split(articles.get(0));
  }

  @Test
  void eachLineIsAParagraph() {
    assertThat(paragraphs()).hasSize(40);
  }

  @Test
  void itsHeadingsAreTold() {
    assertThat(paragraphs())
        .filteredOn(p -> p.getKind() != ParagraphKind.BODY)
        .extracting(p -> p.getKind() + " " + p.getText())
        .containsExactly(
            "HEADING Contacted by thousands",
            "HEADING – Young people have control",
            "HEADING Long sentence",
            "HEADING Soldier mothers respond",
            "HEADING – Disciplinary issues");
  }
}
