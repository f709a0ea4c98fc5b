package groovy.lang;

/**
 * A name that picocli looks for at each start, to serve programs written in Groovy. Where it is not
 * found, the whole class path has been searched for it; that takes longer than all else of picocli.
 */
public abstract class Closure {
  private Closure() {}
}
