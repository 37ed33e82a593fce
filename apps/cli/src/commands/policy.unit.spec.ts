import { ProblemFound } from '../problem-found';
import { changeIn } from './policy';

describe('a change of the policy in the words of a command', () => {
  it.each([
    ['expiryMonths=24', ['expiryMonths', 24]],
    ['capMinutes=null', ['capMinutes', null]],
    ['retireSpentCredits=true', ['retireSpentCredits', true]],
    ['brokerMayExceedBudget=false', ['brokerMayExceedBudget', false]],
    ['confirmation=either', ['confirmation', 'either']],
    // What is no such thing is not made into one: the API says what is wrong with it.
    ['expiryMonths=2.5', ['expiryMonths', '2.5']],
  ])('%s', (part, change) => expect(changeIn(part)).toEqual(change));

  it.each(['expiryMonths', 'expiryMonths=', '=24', ''])('is refused where it says nothing: “%s”', (part) => {
    expect(() => changeIn(part)).toThrow(ProblemFound);
  });
});
