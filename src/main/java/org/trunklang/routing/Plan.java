package org.trunklang.routing;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.trunklang.numbers.DialedNumber;

/**
 * What a candidate does with the numbers that it wins, made ready: no name is looked up any more.
 */
public final class Plan {
  /** For the numbers that no candidate takes: there is no way. */
  public static final Plan NONE = new Plan(Optional.empty(), ImmutableList.of());

  private final Optional<Candidate> candidate;
  private final ImmutableList<Course> courses;

  private Plan(Optional<Candidate> candidate, ImmutableList<Course> courses) {
    this.candidate = candidate;
    this.courses = courses;
  }

  static Plan of(Candidate candidate, ImmutableList<Course> courses) {
    return new Plan(Optional.of(candidate), courses);
  }

  public Optional<Candidate> candidate() {
    return candidate;
  }

  /** In the order in which they are tried; without a candidate there is none. */
  public ImmutableList<Course> courses() {
    return courses;
  }

  int size() {
    return courses.size();
  }

  Way way(int index, DialedNumber dialed) {
    return courses.get(index).way(dialed);
  }
}
