import { WordedError } from '@awr/kernel';

/** A view is being built for the first time, so there is nothing to read from yet. Try again shortly. */
export class ViewNotReady extends WordedError {
  override readonly name = 'ViewNotReady';
  constructor(readonly view: string) {
    super({
      cy: `Mae'r golwg ${view} yn dal i gael ei adeiladu; rhowch gynnig arall arni ymhen ychydig.`,
      en: `The view ${view} is still being built; try again shortly.`,
    });
  }
}

/** Something is wrong with where the views are kept: no event and no projection is to blame. */
export abstract class ViewsFault extends Error {}

/** The database can't be written or read at the moment: a full disk, a lost connection. */
export class ViewsUnavailable extends ViewsFault {
  override readonly name = 'ViewsUnavailable';
}

/** The views are damaged, or were written by a version of Awr that keeps them in another way. */
export class ViewsUnusable extends ViewsFault {
  override readonly name = 'ViewsUnusable';
}

/** Somebody else has written the same views meanwhile. */
export class CheckpointMoved extends ViewsFault {
  override readonly name = 'CheckpointMoved';
  constructor(projection: string) {
    super(`another engine has moved the checkpoint of ${projection}`);
  }
}
