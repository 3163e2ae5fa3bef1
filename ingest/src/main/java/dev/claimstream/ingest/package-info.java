/**
 * From files, directories and streams to articles, from articles to paragraphs, and from there to
 * the topic {@code news.paragraphs}. Reading and splitting are pure and need no broker.
 */
@NullMarked
package dev.claimstream.ingest;

import org.jspecify.annotations.NullMarked;
