package dev.claimstream.tagger.claim;

import dev.claimstream.tagger.Scope;
import dev.claimstream.tagger.text.Lexicon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the claims of a passage: each rule in turn, the surest first. */
public final class ClaimFinder {

  private final CueFinder cues;
  private final List<ClaimRule> rules;

  private ClaimFinder(CueFinder cues, Scope scope) {
    this.cues = cues;
    this.rules =
        List.of(
            new TurnRule(),
            new LabelRule(),
            new DialogueDashRule(),
            new IncisionRule(),
            new QuotationRule(),
            new NestedQuotationRule(),
            new AccordingToRule(),
            new AfterClauseRule(),
            new RelativeReportRule(),
            new HeadlineSourceRule(),
            new ReportedClauseRule(),
            new HearsayRule(),
            new AccusationRule(),
            new NamingRule(),
            new PassiveNamingRule(),
            new StateOfMindRule(),
            new NominalCueRule(),
            new SubjectContentRule(),
            new TopicRule(),
            new NominalTopicRule(NominalTopics.load(scope)));
  }

  public static ClaimFinder load(Scope scope) {
    return new ClaimFinder(new CueFinder(CueLexicon.load(scope), Lexicon.english()), scope);
  }

  /** The names of the lexicons beside this class that decide what a scope takes for claims. */
  public static List<String> lexicons(Scope scope) {
    return ScopeLexicons.of(scope);
  }

  /**
   * The claims of each passage of an article, in the order of the text, an outer claim before those
   * inside it.
   */
  public List<List<Draft>> find(List<Passage> article) {
    List<Turns.Turn> turns = Turns.of(article);
    List<List<Draft>> found = new ArrayList<>(article.size());
    for (int p = 0; p < article.size(); p++) {
      found.add(find(article.get(p), turns.get(p)));
    }
    return found;
  }

  private List<Draft> find(Passage passage, Turns.Turn turn) {
    Reading reading = new Reading(passage, cues.find(passage), turn);
    rules.forEach(rule -> rule.apply(reading));
    Set<TokenRange> said = saidBySomebody(reading.drafts());
    return Continuations.joined(passage, reading.drafts()).stream()
        .filter(draft -> !onlyRelays(draft, said))
        .filter(draft -> !isAttribution(reading, draft))
        .sorted(
            Comparator.comparingInt(Draft::first)
                .thenComparing(Comparator.comparingInt(Draft::limit).reversed()))
        .toList();
  }

  /** "His town learned of it in the paper, [he says]": those words only say whose claim it is. */
  private static boolean isAttribution(Reading reading, Draft draft) {
    return reading.draftsInSentence(draft.first()).stream()
        .filter(other -> !other.equals(draft))
        .anyMatch(
            other ->
                other.source().filter(source -> source.first() == draft.first()).isPresent()
                    && other.cue().filter(cue -> cue.limit() == draft.limit()).isPresent());
  }

  /** What is merely said, from its source to the end of its content. */
  private static Set<TokenRange> saidBySomebody(List<Draft> drafts) {
    Set<TokenRange> said = new HashSet<>();
    for (Draft draft : drafts) {
      draft
          .source()
          .filter(s -> s.first() < draft.limit())
          .filter(s -> draft.cue().filter(c -> c.lemma().equals("say")).isPresent())
          .ifPresent(s -> said.add(new TokenRange(s.first(), draft.limit())));
    }
    return said;
  }

  /**
   * "According to Reuters, [officials have said that] troops are leaving": the content is nothing
   * but what others said, which is the claim. That they claimed, promised or told somebody would be
   * one.
   */
  private static boolean onlyRelays(Draft draft, Set<TokenRange> said) {
    return draft.rule() == Rule.ACCORDING_TO
        && said.contains(new TokenRange(draft.first(), draft.limit()));
  }
}
