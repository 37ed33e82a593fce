/** Knows how far the views are. */
export interface ViewsWaiter {
  /** True once every view shows the log up to a position; false where that takes longer. Throws for what is none. */
  reached(position: string, withinMs: number): Promise<boolean>;
  /**
   * A text that changes whenever any view changes; none while that can't be told. It may be some milliseconds old,
   * unless it is asked for after a wait.
   */
  state(afterWaiting: boolean): Promise<string | undefined>;
}
