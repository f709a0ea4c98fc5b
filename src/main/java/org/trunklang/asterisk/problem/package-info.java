/**
 * Everything that can keep a network from being told to Asterisk: a record of facts for each, with
 * its words beside them. Each has a page in {@code lang-spec/diagnostics/}.
 */
@NullMarked
package org.trunklang.asterisk.problem;

import org.jspecify.annotations.NullMarked;
