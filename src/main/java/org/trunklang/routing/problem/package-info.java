/**
 * The mistakes that routing finds, a record each: the facts, and the words for them. Knows nothing
 * of how they are found.
 */
@NullMarked
package org.trunklang.routing.problem;

import org.jspecify.annotations.NullMarked;
