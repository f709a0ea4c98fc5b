/**
 * What following calls finds wrong, a record each: the facts, and the words for them. Knows nothing
 * of how they are found.
 */
@NullMarked
package org.trunklang.simulate.problem;

import org.jspecify.annotations.NullMarked;
