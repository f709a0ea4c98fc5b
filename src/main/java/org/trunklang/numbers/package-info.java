/**
 * The mathematics of dialed digits: symbols, patterns, strips and prepends. Knows nothing of nodes,
 * trunks, source text or Asterisk. Start at {@link DialPattern}.
 */
@NullMarked
package org.trunklang.numbers;

import org.jspecify.annotations.NullMarked;
