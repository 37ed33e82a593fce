import type { Minutes, Wording } from '@awr/kernel';
import { durationWording } from '../duration-wording';

type NoDetails = Readonly<Record<never, never>>;

/** How agreements and transfers between timebanks are refused. */
export type BetweenRefusalDetails = {
  'unknown-agreement': NoDetails;
  'agreement-with-itself': NoDetails;
  'terms-invalid': NoDetails;
  'nothing-proposed': NoDetails;
  'own-proposal': NoDetails;
  'proposal-outdated': { proposal: number };
  'nothing-agreed': NoDetails;
  'already-suspended': NoDetails;
  'not-suspended': NoDetails;
  'agreement-outdated': { agreementRevision: number; currentRevision: number };
  /** Whether there has been an agreement, which is suspended now or has ended. */
  'no-agreement': { timebankId: string; standing?: 'suspended-or-ended' };
  'over-transfer-limit': { mostMinutes: Minutes };
  'over-clearing-limit': { mostMinutes: Minutes };
  'already-under-way': { transferId: string };
  'not-under-way': { transferId: string };
  'between-timebanks': { entryId: string };
};

type Wordings = {
  readonly [Code in keyof BetweenRefusalDetails]: Wording | ((details: BetweenRefusalDetails[Code]) => Wording);
};

export const betweenWordings: Wordings = {
  'unknown-agreement': {
    cy: 'Nid oes cytundeb o’r fath gan y banc amser hwn.',
    en: 'This timebank has no such agreement.',
  },
  'agreement-with-itself': {
    cy: 'Ni all banc amser gytuno ag ef ei hun. Dewiswch fanc amser arall.',
    en: 'A timebank can’t agree with itself. Choose another timebank.',
  },
  'terms-invalid': {
    cy: 'Rhaid i bob terfyn yn y cytundeb fod yn nifer cyfan o funudau heb fod islaw sero, a rhaid i drosglwyddiad allu cario o leiaf 1 munud.',
    en: 'Every limit of the agreement must be a whole number of minutes and not below zero, and a transfer must be able to carry at least 1 minute.',
  },
  'nothing-proposed': {
    cy: 'Nid oes dim wedi’i gynnig sy’n aros am ateb.',
    en: 'Nothing is proposed that waits for an answer.',
  },
  'own-proposal': {
    cy: 'Eich banc amser chi a gynigiodd hyn, felly y banc amser arall sydd i gytuno.',
    en: 'Your own timebank proposed this, so it is for the other timebank to agree.',
  },
  'proposal-outdated': ({ proposal }) => ({
    cy: `Mae’r telerau wedi’u newid ers hynny: cynnig ${proposal} sydd bellach yn aros am ateb. Darllenwch ef cyn cytuno.`,
    en: `The terms have been changed since: proposal ${proposal} now waits for an answer. Read it before you agree.`,
  }),
  'nothing-agreed': {
    cy: 'Nid oes cytundeb ar waith gyda’r banc amser arall.',
    en: 'There is no agreement with the other timebank.',
  },
  'already-suspended': {
    cy: 'Mae eich banc amser chi eisoes wedi atal y cytundeb hwn dros dro.',
    en: 'Your timebank has already suspended this agreement.',
  },
  'not-suspended': {
    cy: 'Nid yw eich banc amser chi wedi atal y cytundeb hwn.',
    en: 'Your timebank has not suspended this agreement.',
  },
  'agreement-outdated': {
    cy: 'Mae’r telerau hyn, neu rai mwy diweddar, eisoes mewn grym yn y cyfriflyfr.',
    en: 'These terms, or newer ones, are already in force in the ledger.',
  },
  'no-agreement': ({ standing }) =>
    standing
      ? {
          cy: 'Mae’r cytundeb gyda’r banc amser hwnnw wedi’i atal neu ar ben, felly ni all credydau fynd yno na dod oddi yno am y tro. Gall y brocer ddweud pam, a gadael iddo fynd yn ei flaen neu gytuno o’r newydd.',
          en: 'The agreement with that timebank is suspended or has ended, so credits can’t go there or come from there for now. The broker can say why, and let it go on or agree anew.',
        }
      : {
          cy: 'Nid oes cytundeb mewn grym gyda’r banc amser hwnnw, neu mewn Awr arall y’i cedwir, felly ni all credydau fynd yno na dod oddi yno. Cynigiwch gytundeb yn gyntaf, neu gofynnwch ble y’i cedwir.',
          en: 'No agreement with that timebank is in force, or it is kept in another Awr, so credits can’t go there or come from there. Propose an agreement first, or ask where it is kept.',
        },
  'over-transfer-limit': ({ mostMinutes }) => {
    const most = durationWording(mostMinutes);
    return {
      cy: `Mae hyn yn fwy nag y caiff un trosglwyddiad ei gario yn ôl y cytundeb, sef ${most.cy}.`,
      en: `This is more than the agreement lets one transfer carry, which is ${most.en}.`,
    };
  },
  'over-clearing-limit': ({ mostMinutes }) => {
    const most = durationWording(mostMinutes);
    return mostMinutes > 0
      ? {
          cy: `Byddai hyn yn mynd â’r hyn sydd ar y naill fanc amser i’r llall dros derfyn y cytundeb. Y mwyaf a all fynd yn awr yw ${most.cy}.`,
          en: `This would take what one timebank owes the other past the limit of the agreement. The most that can go now is ${most.en}.`,
        }
      : {
          cy: 'Mae’r hyn sydd ar y naill fanc amser i’r llall eisoes wrth derfyn y cytundeb, felly ni all dim fynd yn awr.',
          en: 'What one timebank owes the other is at the limit of the agreement already, so nothing can go now.',
        };
  },
  'already-under-way': {
    cy: 'Mae’r trosglwyddiad hwn eisoes ar ei ffordd.',
    en: 'This transfer is already under way.',
  },
  'not-under-way': {
    cy: 'Nid yw’r trosglwyddiad hwn ar ei ffordd bellach.',
    en: 'This transfer is no longer under way.',
  },
  'between-timebanks': ({ entryId }) => ({
    cy: `Mae cofnod ${entryId} yn drosglwyddiad rhwng dau fanc amser, felly ni ellir ei wrthdroi yma yn unig. Gofynnwch i’r banc amser arall anfon y credydau’n ôl.`,
    en: `Entry ${entryId} is a transfer between two timebanks, so it can’t be reversed here alone. Ask the other timebank to send the credits back.`,
  }),
};
