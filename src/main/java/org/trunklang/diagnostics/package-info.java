/**
 * What the compiler tells its user: codes, located messages, fixes, and how they are written as
 * text, JSON and SARIF. Knows nothing of the language itself. Start at {@link Diagnostic}.
 */
@NullMarked
package org.trunklang.diagnostics;

import org.jspecify.annotations.NullMarked;
