/**
 * Answers about all numbers at once: where each ends, which sets of them, whether a claim holds for
 * every one. Exact; what passes through a hand-written context is unknown, and said to be. Every
 * number that is shown has been through the simulator first. Start at {@link Fates}.
 */
@NullMarked
package org.trunklang.analyze;

import org.jspecify.annotations.NullMarked;
