package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import org.trunklang.numbers.DialedNumber;

/**
 * What a candidate does with the numbers that it wins, made ready: no name is looked up any more.
 */
final class Plan {
  /** What one destination does with a number that the candidate has won. */
  interface Course {
    Way way(DialedNumber dialed);
  }

  private final Candidate candidate;
  private final ImmutableList<Course> courses;

  Plan(Candidate candidate, ImmutableList<Course> courses) {
    this.candidate = candidate;
    this.courses = courses;
  }

  Candidate candidate() {
    return candidate;
  }

  int size() {
    return courses.size();
  }

  Way way(int index, DialedNumber dialed) {
    return courses.get(index).way(dialed);
  }
}
