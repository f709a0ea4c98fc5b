/**
 * What a network means: which rule wins at a node, what number it sends, and where the call goes
 * next. Knows nothing of Asterisk's configuration, of how a project is written down in files, or of
 * how results are shown. Start at {@link Routing}; the rule that wins is in {@link ClassOfService}.
 */
@NullMarked
package org.trunklang.routing;

import org.jspecify.annotations.NullMarked;
