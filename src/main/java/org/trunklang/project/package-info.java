/**
 * A project as a whole: which texts belong to it, and everything that follows from them. Knows
 * neither the console nor the file system; texts come through a {@link SourceLoader}. Start at
 * {@link Snapshot}.
 */
@NullMarked
package org.trunklang.project;

import org.jspecify.annotations.NullMarked;
