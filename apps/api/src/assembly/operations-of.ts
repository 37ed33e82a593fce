import { BackupProblem, BuiltElsewhere, makeBackup, type OpenAwr, verifyAwr } from '@awr/composition';
import { Problem } from '../edge';
import type { Operations } from '../operations/operations';

export function operationsOf(awr: OpenAwr): Operations {
  return {
    async rebuildViews(names, tell) {
      const known = new Set((await awr.projecting.status()).projections.map(({ name }) => name));
      const unknown = names?.find((name) => !known.has(name));
      if (unknown !== undefined) throw new Problem('unknown-view', { details: { name: unknown } });
      await awr.projecting.rebuild(names, tell).catch((reason: unknown) => {
        throw reason instanceof BuiltElsewhere ? new Problem('views-built-elsewhere') : reason;
      });
      const { projections } = await awr.projecting.status();
      const rebuilt = projections.filter(({ name, serving }) => serving && (names?.includes(name) ?? true));
      return { projections: rebuilt.map(({ name, events }) => ({ name, events })) };
    },

    verify: (tell) => verifyAwr(awr, tell),

    async backUp(folder) {
      if (awr.logIsShared) throw new Problem('backup-elsewhere', { details: { path: folder } });
      try {
        return await makeBackup(awr.folder, awr.keyring, awr.blobs, folder);
      } catch (reason) {
        if (reason instanceof BackupProblem) throw new Problem(reason.code, { details: { path: folder } });
        throw reason;
      }
    },
  };
}
