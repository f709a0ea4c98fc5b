/**
 * From what was written to what it means: names, kinds, settings and types. Knows nothing of how
 * calls travel. Start at {@code Checker}.
 */
@NullMarked
package org.trunklang.check;

import org.jspecify.annotations.NullMarked;
