import type { Client } from "./client";

/**
 * The compiler that serves the editor: one at a time, and the one that was asked for last. Who asks
 * for another one does not wait until the one before has started.
 */
export class Compiler {
  private current: Client | undefined;
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly make: () => Client,
    private readonly cannotStart: (error: unknown) => void,
  ) {}

  /** What has been started or is about to. */
  get client(): Client | undefined {
    return this.current;
  }

  async restart(): Promise<void> {
    const allBefore = this.end();
    const next = this.make();
    this.current = next;
    await allBefore;
    if (this.current !== next) {
      return;
    }
    try {
      await next.start();
    } catch (error) {
      if (this.current === next) {
        this.cannotStart(error);
      }
    }
  }

  end(): Promise<void> {
    const before = this.current;
    this.current = undefined;
    this.ended = this.ended.then(() => before?.end());
    return this.ended;
  }
}
