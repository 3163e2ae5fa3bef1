package dev.claimstream.tagger;

import dev.claimstream.tagger.claim.ClaimFinder;
import dev.claimstream.tagger.claim.Draft;
import dev.claimstream.tagger.claim.Passage;
import dev.claimstream.tagger.entity.Entities;
import dev.claimstream.tagger.entity.EntityTagger;
import dev.claimstream.tagger.speaker.SourceNames;
import dev.claimstream.tagger.speaker.SpeakerResolver;
import dev.claimstream.tagger.text.Lexicon;
import dev.claimstream.tagger.text.Pos;
import dev.claimstream.tagger.text.PosTagger;
import dev.claimstream.tagger.text.TokenizedParagraph;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags whole articles: names are known from the first paragraph on, and a speaker may be named
 * before or after the words. The same article always gives the same result. Safe for several
 * threads.
 */
public final class ArticleTagger {

  /** The name under which results are published. */
  public static final String NAME = "claimstream-rules";

  private final EntityTagger entityTagger;
  private final PosTagger posTagger;
  private final ClaimFinder claimFinder;
  private final String rulesHash;

  private ArticleTagger(
      EntityTagger entityTagger, PosTagger posTagger, ClaimFinder claimFinder, String rulesHash) {
    this.entityTagger = entityTagger;
    this.posTagger = posTagger;
    this.claimFinder = claimFinder;
    this.rulesHash = rulesHash;
  }

  /** Loads the lexicons and models for claims in the sense of newsrooms. */
  public static ArticleTagger load() {
    return load(Scope.SPEECH);
  }

  /** Loads the lexicons and models. */
  public static ArticleTagger load(Scope scope) {
    EntityTagger entities = EntityTagger.load();
    return new ArticleTagger(
        entities,
        new PosTagger(Lexicon.english()),
        ClaimFinder.load(scope),
        RulesHash.over(entities.rulesHash(), scope));
  }

  /** A hash over all lexicons and models: results can differ only where it differs. */
  public String rulesHash() {
    return rulesHash;
  }

  /** Finds the entities and claims of an article, paragraph by paragraph. */
  public TaggedArticle tag(ArticleText article) {
    List<TokenizedParagraph> paragraphs =
        article.paragraphs().stream().map(TokenizedParagraph::of).toList();
    Entities named = entityTagger.tag(paragraphs, article.published());
    List<Pos[]> pos = paragraphs.stream().map(posTagger::tag).toList();
    List<Passage> passages = passages(paragraphs, pos, named);
    List<List<Draft>> drafts = claimFinder.find(passages);
    Entities entities = SourceNames.reveal(passages, drafts, named);
    if (!entities.equals(named)) {
      passages = passages(paragraphs, pos, entities);
    }
    List<List<SpeakerResolver.Speakers>> speakers =
        SpeakerResolver.resolve(passages, drafts, entities);
    return ClaimAssembler.assemble(passages, drafts, speakers, entities);
  }

  private static List<Passage> passages(
      List<TokenizedParagraph> paragraphs, List<Pos[]> pos, Entities entities) {
    List<Passage> passages = new ArrayList<>();
    for (int p = 0; p < paragraphs.size(); p++) {
      passages.add(
          new Passage(p, paragraphs.get(p), pos.get(p).clone(), entities.mentions().get(p)));
    }
    return passages;
  }
}
