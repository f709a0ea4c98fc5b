/**
 * What each node's Asterisk is told (chapter 5 of the specification): from the network and its
 * routing to a tree of dialplan and configuration, and from the tree to text. Knows nothing of
 * source texts, of which rule wins, or of the file system. Start at {@link Emitter}; what the
 * dialplan of a node consists of is in {@link DialplanEmitter}; {@link ConfWriter} alone knows
 * quoting and comments.
 */
@NullMarked
package org.trunklang.asterisk;

import org.jspecify.annotations.NullMarked;
