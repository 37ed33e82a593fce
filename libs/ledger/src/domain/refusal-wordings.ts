import { futureDayWording, type RefusalWording, type Wording } from '@awr/kernel';
import { POT } from './account-id';
import { agreementWordings } from './agreements/agreement-refusal-wordings';
import { budgetWordings } from './budgets/budget-refusals';
import { correctionWordings } from './corrections/correction-refusals';
import { durationWording } from './duration-wording';
import { expiryWordings } from './expiry/expiry-refusals';
import { holdWordings } from './holds/hold-refusals';
import { lifecycleWordings } from './lifecycle/lifecycle-refusals';
import type { LedgerRefusalCode, LedgerRefusalDetails, WantedKind, Wordings } from './refusals';
import { periodWordings } from './periods/period-refusals';
import { betweenWordings } from './refusals/between-timebanks';

const WANTED_KINDS: Readonly<Record<WantedKind, Wording>> = {
  clearing: {
    cy: 'Rhaid i hwn fod yn gyfrif clirio banc amser arall.',
    en: 'This must be another timebank’s clearing account.',
  },
  issuing: {
    cy: 'Rhaid i hwn fod yn gyfrif y mae’r banc amser yn rhoi credydau ohono.',
    en: 'This must be the account that the timebank issues credits from.',
  },
  pot: { cy: 'Rhaid i hwn fod y pot cymunedol.', en: 'This must be the community pot.' },
  member: { cy: 'Rhaid i hwn fod yn gyfrif aelod.', en: 'This must be a member’s account.' },
  venue: { cy: 'Rhaid i hwn fod yn gyfrif lleoliad.', en: 'This must be a venue’s account.' },
  'member-or-pot': {
    cy: 'Rhaid i hwn fod yn gyfrif aelod neu’r pot cymunedol.',
    en: 'This must be a member’s account or the community pot.',
  },
};

const WORDINGS: Wordings<LedgerRefusalDetails> = {
  ...agreementWordings,
  ...budgetWordings,
  ...correctionWordings,
  ...expiryWordings,
  ...holdWordings,
  ...lifecycleWordings,
  ...betweenWordings,
  ...periodWordings,
  'ledger-not-open': {
    cy: 'Nid oes gan y banc amser hwn gyfriflyfr eto, felly ni ellir cofnodi dim ynddo.',
    en: 'This timebank has no ledger yet, so nothing can be recorded in it.',
  },
  'ledger-already-open': {
    cy: 'Mae cyfriflyfr y banc amser hwn eisoes ar agor.',
    en: 'This timebank’s ledger is already open.',
  },
  'account-already-open': { cy: 'Mae’r cyfrif hwn eisoes ar agor.', en: 'This account is already open.' },
  'limits-invalid': {
    cy: 'Rhaid i bob terfyn fod yn nifer cyfan o funudau heb fod islaw sero, ac ni chaiff y terfyn rhybudd fod yn fwy na’r terfyn credyd.',
    en: 'Every limit must be a whole number of minutes and not below zero, and the warning limit can’t be more than the credit limit.',
  },
  'limits-unchanged': {
    cy: 'Dyma derfynau’r cyfrif eisoes, felly nid oes dim byd i’w newid.',
    en: 'The account has these limits already, so there is nothing to change.',
  },
  'limits-outdated': {
    cy: 'Mae’r terfynau hyn, neu rai mwy diweddar, eisoes mewn grym.',
    en: 'These limits, or newer ones, are already in force.',
  },
  'amount-invalid': ({ mostMinutes }) => ({
    cy: `Rhaid i’r swm fod yn nifer cyfan o funudau, o leiaf 1 munud ac ar y mwyaf ${durationWording(mostMinutes).cy}.`,
    en: `The amount must be a whole number of minutes, at least 1 minute and at most ${durationWording(mostMinutes).en}.`,
  }),
  'date-invalid': {
    cy: 'Nid yw’r dyddiad hwn yn bod. Ysgrifennwch ef fel 2025-09-13.',
    en: 'There is no such date. Write it as 2025-09-13.',
  },
  'date-in-future': futureDayWording,
  'unknown-account': ({ accountId }) =>
    accountId.startsWith('member:')
      ? {
          cy: 'Nid oes gan neb yn y banc amser hwn y rhif hwnnw. Edrychwch eto ar y rhif aelodaeth, neu gofynnwch i’r brocer.',
          en: 'Nobody in this timebank has that number. Check the membership number, or ask the broker.',
        }
      : { cy: 'Nid oes cyfrif o’r fath yn y banc amser hwn.', en: 'There is no such account in this timebank.' },
  'own-entry': {
    cy: 'Ni chewch gofnodi credydau i chi’ch hun yn y banc amser hwn. Gofynnwch i frocer neu gydlynydd arall wneud hynny, neu hawliwch yr oriau.',
    en: 'In this timebank you can’t record credits for yourself. Ask another broker or coordinator to do it, or claim the hours.',
  },
  'same-account': {
    cy: 'Ni all credydau fynd o gyfrif iddo’i hun. Dewiswch ddau gyfrif gwahanol.',
    en: 'Credits can’t go from an account to itself. Choose two different accounts.',
  },
  'wrong-kind-of-account': ({ wanted }) => WANTED_KINDS[wanted],
  'insufficient-credits': ({ accountId, mostMinutes, balanceMinutes, heldMinutes }) => {
    const most = durationWording(mostMinutes);
    if (accountId === POT) return potWording(mostMinutes);
    const balance = balanceAndHeld(balanceMinutes, heldMinutes);
    return mostMinutes > 0
      ? {
          cy: `Nid oes digon o gredydau. Y mwyaf y gellir ei gymryd o’r cyfrif hwn ar hyn o bryd yw ${most.cy}; y balans yw ${balance.cy}.`,
          en: `There are not enough credits. The most that can be taken from this account now is ${most.en}; its balance is ${balance.en}.`,
        }
      : {
          cy: `Nid oes digon o gredydau. Ni ellir cymryd dim o’r cyfrif hwn ar hyn o bryd; y balans yw ${balance.cy}.`,
          en: `There are not enough credits. Nothing can be taken from this account now; its balance is ${balance.en}.`,
        };
  },
  'over-cap': ({ mostMinutes, capMinutes }) => {
    const [most, cap] = [durationWording(mostMinutes), durationWording(capMinutes)];
    return mostMinutes > 0
      ? {
          cy: `Caiff aelod gadw ${cap.cy} ar y mwyaf. Y mwyaf y gall y cyfrif hwn ei dderbyn ar hyn o bryd yw ${most.cy}. Gall y brocer newid y terfyn.`,
          en: `A member may keep ${cap.en} at most. The most that this account can receive now is ${most.en}. The broker can change the limit.`,
        }
      : {
          cy: `Caiff aelod gadw ${cap.cy} ar y mwyaf. Ni all y cyfrif hwn dderbyn dim ar hyn o bryd. Gall y brocer newid y terfyn.`,
          en: `A member may keep ${cap.en} at most. This account can receive nothing now. The broker can change the limit.`,
        };
  },
  'people-invalid': {
    cy: 'Nodwch faint o bobl sy’n dod, mewn rhifau cyfan: o leiaf un oedolyn neu un person dan 16 oed.',
    en: 'Say how many people are coming, in whole numbers: at least one adult or one person under 16.',
  },
  'unknown-entry': {
    cy: 'Nid oes cofnod o’r fath yn y cyfriflyfr hwn. Edrychwch eto ar ei rif, fel e-000012.',
    en: 'There is no such entry in this ledger. Check its number, such as e-000012.',
  },
  'already-reversed': ({ entryId, correctedBy }) =>
    correctedBy !== undefined
      ? correctedWording(entryId, correctedBy)
      : {
          cy: `Mae cofnod ${entryId} eisoes wedi’i wrthdroi, ac unwaith yn unig y gellir gwrthdroi cofnod. Cofnodwch yr hyn sy’n iawn fel cofnod newydd.`,
          en: `Entry ${entryId} has already been reversed, and an entry can be reversed only once. Record what is right as a new entry.`,
        },
  'reversal-of-reversal': ({ entryId }) => ({
    cy: `Gwrthdroad yw cofnod ${entryId}, ac ni ellir gwrthdroi gwrthdroad. Cofnodwch yr hyn a ddylai fod yno fel cofnod newydd.`,
    en: `Entry ${entryId} is a reversal, and a reversal can’t be reversed. Record what should be there as a new entry.`,
  }),
  'reason-unknown': {
    cy: 'Dewiswch un o’r rhesymau sydd ar y rhestr.',
    en: 'Choose one of the reasons on the list.',
  },
  'register-empty': { cy: 'Nid oes neb ar y gofrestr.', en: 'There is nobody on the register.' },
  'register-too-long': ({ lines, mostLines }) => ({
    cy: `Gall cofrestr fod â ${mostLines} o linellau ar y mwyaf, ac mae ${lines} ar hon. Rhannwch hi’n ddwy neu fwy.`,
    en: `A register can have ${mostLines} lines at most, and this one has ${lines}. Split it into two or more.`,
  }),
  'member-twice-in-register': ({ firstIndex }) => ({
    cy: `Mae’r aelod hwn eisoes ar linell ${firstIndex + 1} o’r gofrestr.`,
    en: `This member is already on line ${firstIndex + 1} of the register.`,
  }),
};

/** The pot is never below zero, and nothing of it is set aside. */
function potWording(mostMinutes: number): Wording {
  const most = durationWording(mostMinutes);
  return mostMinutes > 0
    ? {
        cy: `Nid oes digon yn y pot cymunedol. Y mwyaf y gellir ei gymryd ohono ar hyn o bryd yw ${most.cy}.`,
        en: `There is not enough in the community pot. The most that can be taken from it now is ${most.en}.`,
      }
    : {
        cy: 'Nid oes dim yn y pot cymunedol. Gall aelodau roi credydau iddo.',
        en: 'There is nothing in the community pot. Members can give credits to it.',
      };
}

function correctedWording(entryId: string, correctedBy: string): Wording {
  return {
    cy: `Mae cofnod ${entryId} eisoes wedi’i gywiro, ac mae cofnod ${correctedBy} yn ei le. Cywirwch hwnnw, os nad yw’n iawn.`,
    en: `Entry ${entryId} has already been corrected, and entry ${correctedBy} stands in its place. Correct that one, if it is not right.`,
  };
}

/** Said of all lines alike, or naming its line itself. */
const OF_NO_LINE: readonly string[] = ['date-invalid', 'date-in-future', 'pair-twice-in-exchange'];

/** Lines of a register or an exchange are counted from one. */
function atItsLine(code: string, wording: RefusalWording): RefusalWording {
  return (details) => {
    const says = wording(details);
    const { index } = details;
    if (typeof index !== 'number' || OF_NO_LINE.includes(code)) return says;
    return { cy: `Llinell ${index + 1}: ${says.cy}`, en: `Line ${index + 1}: ${says.en}` };
  };
}

function balanceAndHeld(balanceMinutes: number, heldMinutes = 0): Wording {
  const [balance, held] = [durationWording(balanceMinutes), durationWording(heldMinutes)];
  if (heldMinutes === 0) return balance;
  return {
    cy: `${balance.cy}, a ${held.cy} wedi’i neilltuo`,
    en: `${balance.en}, of which ${held.en} is set aside`,
  };
}

/** What each refusal says in both languages. A code without its wording does not compile. */
export const ledgerRefusalWordings = Object.fromEntries(
  Object.entries(WORDINGS).map(([code, wording]) => [
    code,
    atItsLine(code, (typeof wording === 'function' ? wording : () => wording) as RefusalWording),
  ]),
) as Readonly<Record<LedgerRefusalCode, RefusalWording>>;
