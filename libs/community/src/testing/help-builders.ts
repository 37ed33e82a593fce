import {
  helpOffered,
  helpRequested,
  type HelpOffered,
  type HelpPosted,
  type HelpRequested,
} from '../domain/help/help-events';
import { memberIdOf } from '../domain/membership-number';
import { dyffryn } from './timebank-builders';

const shopping: HelpPosted = {
  helpId: 'shopping',
  timebankId: dyffryn,
  memberId: memberIdOf(dyffryn, 'DYF0001'),
  category: 'Siopa',
  availability: [],
  languages: ['cy'],
  postedOn: '2025-09-13',
  postedBy: 'token:broker',
};

export function anOfferOfHelp(about: Partial<HelpPosted> = {}): HelpOffered {
  return helpOffered({ ...shopping, ...about });
}

export function aRequestForHelp(about: Partial<HelpPosted> = {}): HelpRequested {
  return helpRequested({ ...shopping, ...about });
}
