/**
 * Everything that can be wrong with what a network means: a record of facts for each, with its
 * words beside them. Knows nothing of how the mistakes are found. Each has a page in {@code
 * lang-spec/diagnostics/}.
 */
@NullMarked
package org.trunklang.check.problem;

import org.jspecify.annotations.NullMarked;
