package dev.claimstream.tagger.language;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The languages in Latin letters that are told apart, with their most frequent small words. The
 * English list leaves out what is frequent elsewhere too: in, is, was, an, a, on, as, no, do, at,
 * I.
 */
enum Language {
  ENGLISH(
      "en",
      "the of and to that with for from were has have said his her they this which their would been"
          + " had it by not but are who will after about into than when what there over more its"
          + " she be could says"),
  NORWEGIAN(
      "nb",
      "og å ikke av fra til ble etter også være på som det er en et med har den de jeg vi han hun"
          + " var hva noen mye sier om mot uten seg skal vil kan eller blir blitt ved men dette når"
          + " opp ut sin mener fikk"),
  NYNORSK(
      "nn",
      "og å ikkje av frå til vart etter òg vere på som det er ein eit med har den dei eg vi ho"
          + " kva nokon mykje seier om mot utan seg skal vil kan eller blir vert ved men dette når"
          + " sine"),
  DANISH(
      "da",
      "og at ikke af fra til blev efter også være på som det er en et med har den de jeg vi han hun"
          + " var hvad nogle meget siger om mod uden sig skal vil kan eller bliver blevet ved men"
          + " dette når op ud sin mener fik"),
  SWEDISH(
      "sv",
      "och att inte av från till blev efter också vara på som det är en ett med har den de jag vi"
          + " han hon var vad några mycket säger om mot utan sig ska vill kan eller blir blivit vid"
          + " men detta när upp ut sin för fick"),
  GERMAN(
      "de",
      "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden"
          + " aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum"
          + " war haben nur oder aber vor zur bis mehr durch wurde sei"),
  DUTCH(
      "nl",
      "de van het een en dat die te zijn met voor niet op aan er om ook als naar bij uit dan nog"
          + " maar door over ze hij wordt werd heeft hebben deze geen worden zich tot zei volgens"
          + " wel moet kan tegen"),
  FRENCH(
      "fr",
      "le la les de des et du un une en est que qui dans pour au sur par pas ne ce il plus se avec"
          + " sont été aux cette mais ont son elle nous ou leur ses être fait selon après sa ces"),
  SPANISH(
      "es",
      "el la los las de que y en del un una se por con para su al es lo como más pero sus le ha fue"
          + " este ya sobre entre cuando muy sin también hasta desde está según esta dijo han"
          + " porque"),
  ITALIAN(
      "it",
      "il la di che e un una per non con del della sono gli le dei nel alla si da al anche ma più lo"
          + " delle ha come dal nella è degli suo loro questo dopo stato hanno essere due ai su se"
          + " secondo"),
  PORTUGUESE(
      "pt",
      "o os de que e um uma em não do da dos das para com por ao no na se mais foi pelo pela nos"
          + " nas como mas sua seu é são está também ser já disse entre sobre muito segundo"),
  POLISH(
      "pl",
      "w i na się z że nie do jest od po dla za przez jak przed ale o tym co tego oraz był są być"
          + " który które która jego już ze czy także tak może pod roku ich jej by"),
  FINNISH(
      "fi",
      "ja on ei että se oli hän mukaan myös ovat kun mutta joka hänen sen tai ole kuin jo sekä vain"
          + " niin nyt olivat jotka tämän mitä ennen noin vuonna jälkeen ollut olisi eivät sanoo"
          + " kertoo"),
  TURKISH(
      "tr",
      "ve bir bu için ile da de olarak çok daha gibi olan ne kadar ise var sonra en göre ama değil"
          + " oldu olduğunu dedi her ya ki iki yeni son yok üzere kendi tarafından diye");

  private static final Set<String> ALL =
      Stream.of(values()).flatMap(l -> l.words.stream()).collect(Collectors.toUnmodifiableSet());

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of or the like, and never given away
  private final Set<String> words;

  Language(String code, String words) {
    this.code = code;
    this.words = Set.of(words.split(" "));
  }

  /** ISO 639-1. */
  String code() {
    return code;
  }

  Set<String> words() {
    return words;
  }

  /** Whether it is one in any of the languages. */
  static boolean isSmallWord(String lowerCase) {
    return ALL.contains(lowerCase);
  }
}
