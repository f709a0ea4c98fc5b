/**
 * Real Asterisk servers: where they are installed, how one runs on a network of its own, how to
 * talk to it; a whole network of them, the calls that are placed in it, and what they show. The one
 * package beside the command line that starts processes and writes files. Start at {@link
 * org.trunklang.lab.AsteriskServer}.
 */
@NullMarked
package org.trunklang.lab;

import org.jspecify.annotations.NullMarked;
