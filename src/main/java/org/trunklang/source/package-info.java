/**
 * Source texts and places in them: files, spans, lines and columns. Knows nothing of the language.
 */
@NullMarked
package org.trunklang.source;

import org.jspecify.annotations.NullMarked;
