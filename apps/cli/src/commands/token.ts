import type { Api } from '../api/api';
import { idOf, idOfMember } from '../named';
import type { Run } from '../run';
import type { AwrCommand } from '../terminal/awr-command';
import { columns } from '../terminal/columns';
import { theTimebank } from '../timebanks';

interface TokenSummary {
  readonly tokenId: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly timebankId?: string | null;
  readonly revoked?: boolean;
}

export function tokenCommands(program: AwrCommand, run: Run): void {
  const token = program.command('token').does({
    cy: 'gadael rhaglen neu ddesg i mewn, neu beidio â’i gadael i mewn mwyach',
    en: 'let a program or a desk in, or stop letting it in',
  });

  issueCommand(token, run);
  listCommand(token, run);
  revokeCommand(token, run);
}

function issueCommand(token: AwrCommand, run: Run): void {
  token
    .command('issue <role...>')
    .does({ cy: 'gwneud tocyn; fe’i dangosir unwaith', en: 'make a token; it is shown once' })
    .must('--name <label>', {
      cy: 'at beth y mae’r tocyn (nid enw person)',
      en: 'what the token is for (not a person’s name)',
    })
    .ofTimebank({ cy: 'y banc amser y mae ar ei gyfer', en: 'the timebank it is for' })
    .may('--everywhere', {
      cy: 'ar gyfer pob banc amser (administrator, auditor, relay)',
      en: 'for all timebanks (administrator, auditor, relay)',
    })
    .may('--member <number>', {
      cy: 'yr aelod y mae ar ei gyfer, wrth rif aelodaeth neu id',
      en: 'the member it is for, by membership number or id',
    })
    .may('--organisation <id or name>', {
      cy: 'y sefydliad y mae ar ei gyfer',
      en: 'the organisation it is for',
    })
    .may('--venue <id or name>', { cy: 'y lleoliad y mae ar ei gyfer', en: 'the venue it is for' })
    .may('--expires <YYYY-MM-DD>', { cy: 'y diwrnod olaf y mae’n ddilys', en: 'the last day it is good for' })
    .action(
      run(async (session, options: IssueOptions, roles: string[]) => {
        const issued = await session.with(async (api) => {
          const timebankId = options.everywhere ? undefined : (await theTimebank(api, options.timebank)).id;
          return api.post<TokenSummary & { token: string }>('/tokens', {
            name: options.name,
            roles,
            ...(timebankId && { timebankId, ...(await boundTo(api, timebankId, options)) }),
            ...(options.expires && { expiresOn: options.expires }),
          });
        });
        session.say({
          cy: `Dyma'r tocyn. Cadwch ef yn ddiogel: ni chaiff ei ddangos eto. Ei rif adnabod yw ${issued.tokenId}.`,
          en: `Here is the token. Keep it safe: it is not shown again. Its id is ${issued.tokenId}.`,
        });
        session.give(issued, () => issued.token);
      }),
    );
}

/** Whose token it is to be, as people call them. */
async function boundTo(api: Api, timebankId: string, { member, organisation, venue }: IssueOptions) {
  return {
    ...(member && { memberId: await idOfMember(api, timebankId, member) }),
    ...(organisation && { organisationId: await idOf(api, timebankId, 'organisations', organisation) }),
    ...(venue && { venueId: await idOf(api, timebankId, 'venues', venue) }),
  };
}

function listCommand(token: AwrCommand, run: Run): void {
  token
    .command('list')
    .does({ cy: 'y tocynnau sydd, heb eu cyfrinachau', en: 'the tokens there are, without their secrets' })
    .action(
      run(async (session) => {
        const { items } = await session.with((api) => api.get<{ items: TokenSummary[] }>('/tokens'));
        const revoked = session.word({ cy: 'diddymwyd', en: 'revoked' });
        session.give(items, () =>
          columns(
            [
              session.word({ cy: 'Rhif adnabod', en: 'Id' }),
              session.word({ cy: 'Ar gyfer', en: 'For' }),
              session.word({ cy: 'Rolau', en: 'Roles' }),
              '',
            ],
            items.map((one) => [one.tokenId, one.name, one.roles.join(', '), one.revoked ? revoked : '']),
          ),
        );
      }),
    );
}

function revokeCommand(token: AwrCommand, run: Run): void {
  token
    .command('revoke <id>')
    .does({
      cy: 'peidio â gadael i mewn bwy bynnag sydd â’r tocyn hwn, o hyn ymlaen',
      en: 'stop letting in whoever has this token, from now on',
    })
    .action(
      run(async (session, _options, id: string) => {
        await session.with((api) => api.delete(`/tokens/${encodeURIComponent(id)}`));
        session.say({ cy: `Diddymwyd y tocyn ${id}.`, en: `Token ${id} is revoked.` });
      }),
    );
}

interface IssueOptions {
  readonly name: string;
  readonly timebank?: string;
  readonly everywhere?: boolean;
  readonly member?: string;
  readonly organisation?: string;
  readonly venue?: string;
  readonly expires?: string;
}
