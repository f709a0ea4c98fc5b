/** What the golden folders below {@code src/test/resources} are read and written with. */
@NullMarked
package org.trunklang.golden;

import org.jspecify.annotations.NullMarked;
