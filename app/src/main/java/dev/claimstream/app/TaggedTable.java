package dev.claimstream.app;

import dev.claimstream.ingest.Article;
import dev.claimstream.schemas.Claim;
import dev.claimstream.schemas.EnrichedParagraph;
import dev.claimstream.schemas.Entity;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Prints tagged articles as tables to read: the claims, then the entities. */
final class TaggedTable implements TaggedOutput {

  private static final int SPEAKER = 22;
  private static final int CUE = 14;
  private static final int KIND = 9;
  private static final int GAP = 2;
  private static final int LEAST_CONTENT = 20;

  private final PrintStream out;
  private final boolean color;
  private final int content;

  TaggedTable(Console console) {
    this.out = console.out();
    this.color = console.color();
    this.content = Math.max(LEAST_CONTENT, console.width() - SPEAKER - CUE - KIND - 3 * GAP);
  }

  @Override
  public void write(Article article, List<EnrichedParagraph> paragraphs) {
    out.println(Style.BOLD.on(Wrapped.printable(article.title().orElse(article.id())), color));
    row("SPEAKER", "CUE", "KIND", "CONTENT");
    for (EnrichedParagraph paragraph : paragraphs) {
      for (Claim claim : paragraph.getClaims()) {
        var words = new ClaimWords(claim, paragraph.getParagraph().getText());
        String who = words.speakers() + words.role().map(role -> ", " + role).orElse("");
        row(who, words.cue().orElse(""), words.kind(), words.content());
      }
    }
    out.println();
    entities(paragraphs);
    out.println();
  }

  private void row(String speaker, String cue, String kind, String text) {
    List<List<String>> cells =
        List.of(
            Wrapped.lines(speaker, SPEAKER),
            Wrapped.lines(cue, CUE),
            Wrapped.lines(kind, KIND),
            Wrapped.lines(text, content));
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    IntStream.range(0, height)
        .mapToObj(
            line ->
                padded(cells.get(0), line, SPEAKER)
                    + padded(cells.get(1), line, CUE)
                    + padded(cells.get(2), line, KIND)
                    + padded(cells.get(3), line, 0))
        .map(String::stripTrailing)
        .forEach(out::println);
  }

  private static String padded(List<String> cell, int line, int width) {
    String text = line < cell.size() ? cell.get(line) : "";
    int columns = text.codePointCount(0, text.length());
    return text + " ".repeat(width == 0 ? 0 : width + GAP - columns);
  }

  private void entities(List<EnrichedParagraph> paragraphs) {
    Map<String, Entity> first = new LinkedHashMap<>();
    Map<String, Integer> mentions = new LinkedHashMap<>();
    for (EnrichedParagraph paragraph : paragraphs) {
      for (Entity entity : paragraph.getEntities()) {
        first.putIfAbsent(entity.getEntityId(), entity);
        mentions.merge(entity.getEntityId(), 1, Integer::sum);
      }
    }
    first.forEach(
        (id, entity) ->
            out.printf(
                Locale.ROOT,
                "%-13s %3d × %s%s%n",
                entity.getKind().name().toLowerCase(Locale.ROOT),
                mentions.get(id),
                Wrapped.printable(entity.getName()),
                entity.getRole().map(role -> ", " + Wrapped.printable(role)).orElse("")));
  }
}
