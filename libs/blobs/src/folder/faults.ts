import { StoreUnavailable } from '@awr/kernel';

export function isMissing(reason: unknown): boolean {
  return (reason as NodeJS.ErrnoException | undefined)?.code === 'ENOENT';
}

/** @throws StoreUnavailable where the disk does not do what it is asked: it is full, or not to be written to. */
export async function sayingUnavailable<Result>(where: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (reason) {
    const { code } = reason as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw reason;
    const wording = {
      cy: `Ni ellir defnyddio ${where} ar hyn o bryd (${code}).`,
      en: `${where} can’t be used at the moment (${code}).`,
    };
    throw new StoreUnavailable(wording, { cause: reason });
  }
}
