/**
 * Makes the number sets of {@code stdlib/numbers} from libphonenumber's metadata, and checks them
 * against it. Start at {@link org.trunklang.stdlib.StandardLibrary}.
 *
 * <p>It knows the notation of patterns, but nothing of the compiler: what it writes is read by the
 * compiler like any other source text.
 */
@NullMarked
package org.trunklang.stdlib;

import org.jspecify.annotations.NullMarked;
