import { WordedError } from '@awr/kernel';

/** An Awr answered a moment ago, and does not any more. */
export class StoppedAnswering extends WordedError {
  override readonly name = 'StoppedAnswering';

  constructor(address: string, reason: unknown) {
    super(
      {
        cy: `Peidiodd yr Awr yn ${address} ag ateb. Gwiriwch a yw’n rhedeg, ac a wnaed y gwaith, cyn gofyn eto.`,
        en: `The Awr at ${address} stopped answering. See whether it runs, and whether the work was done, before you ask again.`,
      },
      { cause: reason },
    );
  }
}

/** The answer of an Awr. @throws StoppedAnswering where none came; what `fetch` throws where the asking was given up. */
export async function reached(address: string, path: string, asking: RequestInit): Promise<Response> {
  try {
    return await fetch(address + path, asking);
  } catch (reason) {
    if (asking.signal?.aborted) throw reason;
    throw new StoppedAnswering(address, reason);
  }
}
