import { ACTIVE_KINDS, type Reciprocity } from '@awr/audit';
import { mayRun } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { given } from '../commands/given';
import { allow, Asking, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { Read } from '../queries/read';
import { MOST_TIES, NetworkAnswer, NetworkAskedDto } from './network.dto';
import { ReciprocityAskedDto } from './reciprocity-asked.dto';
import { ReciprocityAnswer } from './reciprocity.answer';
import { wholeMonths } from './whole-months';

@Controller('api/v1/timebanks/:timebank/reciprocity')
@About('reciprocity')
export class ReciprocityController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @May('broker')
  @Does(
    {
      cy: 'Sut mae amser yn mynd o gwmpas: wyth ffigur, a’r cofnodion y tu ôl i bob un',
      en: 'How time goes round: eight figures, and the entries behind each',
    },
    { answers: ReciprocityAnswer },
  )
  async figures(@Timebank() timebank: string, @Query() asked: ReciprocityAskedDto): Promise<ReciprocityAnswer> {
    const found = await this.queries.execute(new Read(({ reciprocity }) => reciprocity.of(timebank, asked)));
    return { ...told(found), entries: entriesBehind(timebank, asked) };
  }

  @Get('network')
  @May('broker')
  @Does(
    {
      cy: 'Pwy sy’n talu pwy: i’r brocer wrth aelod, i bawb arall wrth ddosbarth o ddeg aelod o leiaf ac fesul mis cyfan',
      en: 'Who pays whom: by member for the broker, and for everybody else by classes of at least ten members and whole months',
    },
    { answers: NetworkAnswer },
  )
  async network(
    @Timebank() timebank: string,
    @Query() { mostTies = MOST_TIES, ...asked }: NetworkAskedDto,
    @Asking() by: Actor,
  ): Promise<NetworkAnswer> {
    if (mayRun(by, timebank)) {
      const found = await this.queries.execute(new Read(({ reciprocity }) => reciprocity.network(timebank, asked)));
      const ties = [...found.ties].sort((a, b) => b.minutes - a.minutes).slice(0, mostTies);
      return { of: 'members', ...window(asked), members: found.members, ties, tiesInAll: found.ties.length };
    }
    // Of two windows that differ by a day, or of a group and all, the difference could be one person.
    allow(asked.groupId === undefined);
    const months = wholeMonths(asked);
    const found = await this.queries.execute(new Read(({ reciprocity }) => reciprocity.classes(timebank, months)));
    return { of: 'classes', ...months, ...found, tiesInAll: found.ties.length };
  }
}

function window({ from, to }: ReciprocityAskedDto) {
  return { from, to };
}

function told({ giveAndTake, turnover, ...figures }: Reciprocity) {
  const fifths = giveAndTake.fifths.map((members, n) => ({ from: Math.round((n * 0.4 - 1) * 10) / 10, members }));
  return { ...figures, giveAndTake: { ...giveAndTake, fifths }, ...given({ turnover }) };
}

function entriesBehind(timebank: string, { from, to, groupId }: ReciprocityAskedDto) {
  return ACTIVE_KINDS.map((kind) => {
    const filter = new URLSearchParams({ kind, from, to, ...given({ groupId }) });
    return { kind, href: `/api/v1/timebanks/${timebank}/entries?${filter}` };
  });
}
