/**
 * Diagnostics and their fixes, as the editor is told of them after each change (R-6.36, R-6.46,
 * Start at {@link org.trunklang.lsp.findings.Publisher}.
 */
package org.trunklang.lsp.findings;
