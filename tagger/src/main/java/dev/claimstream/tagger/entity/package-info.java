/** The second step: mentions of entities, joined over the whole article. */
@NullMarked
package dev.claimstream.tagger.entity;

import org.jspecify.annotations.NullMarked;
