package dev.claimstream.enrich;

import dev.claimstream.schemas.Paragraph;

/**
 * A paragraph whose tagging breaks the contract: a span beyond the text, a speaker whom no mention
 * introduces. A bug of the tagger, never the fault of the paragraph.
 *
 * @param paragraph as it was given to the tagger
 * @param problem what is wrong, with numbers and without the article's words
 */
public record TaggingDefect(Paragraph paragraph, String problem) {}
