import type { Wording } from '@awr/kernel';

/** A view is being built for the first time, so there is nothing to read from yet. Try again shortly. */
export class ViewNotReady extends Error {
  override readonly name = 'ViewNotReady';
  readonly wording: Wording;
  constructor(readonly view: string) {
    super(`the view ${view} is still being built`);
    this.wording = {
      cy: `Mae'r golwg ${view} yn dal i gael ei adeiladu; rhowch gynnig arall arni ymhen ychydig.`,
      en: `The view ${view} is still being built; try again shortly.`,
    };
  }
}

/** What is kept about the views was written by a version of Awr that keeps it in another way. */
export class ViewsOfAnotherFormat extends Error {
  override readonly name = 'ViewsOfAnotherFormat';
  constructor(format: number) {
    super(`the views have format ${format}, which this version of Awr does not use`);
  }
}

/** Somebody else has written the same views meanwhile. */
export class CheckpointMoved extends Error {
  override readonly name = 'CheckpointMoved';
  constructor(projection: string) {
    super(`another process has moved the checkpoint of ${projection}`);
  }
}
