/**
 * Follows single calls hop by hop: traces, failover, loops, and expectations about one number. Asks
 * {@code routing} who wins and where a call goes; knows nothing of Asterisk, files or consoles.
 * Start at {@link Simulator}.
 */
@NullMarked
package org.trunklang.simulate;

import org.jspecify.annotations.NullMarked;
