package org.trunklang.asterisk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A {@code pjsip.conf}, {@code sip.conf} or {@code iax.conf} before it is text.
 *
 * @param local a file beside it that is read too where there is one
 */
record ConfigFile(Note head, ImmutableList<Section> sections, Optional<String> local) {
  boolean holdsSecret() {
    return sections.stream()
        .flatMap(section -> section.entries().stream())
        .anyMatch(Section.Entry::isSecret);
  }
}
