import type { PlaceKind, TimebankCommand, TimebankEvent } from '@awr/community';
import type { Wording } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import { Body, Controller, HttpCode, Param, Post, type Type } from '@nestjs/common';
import { today } from '../commands/today';
import { type Answered, Commanding, May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { TimebankRecords } from '../timebanks/timebank-records';
import { PlaceClosingAnswer, PlaceClosingDto, PlaceReopeningDto } from './closing.dto';

interface Place {
  readonly kind: PlaceKind;
  readonly closes: Wording;
  readonly reopens: Wording;
}

type Happened = Extract<TimebankEvent, { type: `${string}Closed` | `${string}Reopened` }>;

/** Closing and reopening are asked for in the same way of all that may close: a controller each, since each has its place. */
function closingsOf({ kind, closes, reopens }: Place): Type<unknown> {
  const Kind = (kind[0]!.toUpperCase() + kind.slice(1)) as Capitalize<PlaceKind>;

  @Controller(`api/v1/timebanks/:timebank/${kind}s/:${kind}`)
  @About(`${kind}s`)
  class ClosingsController {
    constructor(private readonly records: TimebankRecords) {}

    @Post('closing')
    @HttpCode(200)
    @May('broker')
    @Does(closes, { answers: PlaceClosingAnswer })
    close(
      @Timebank() timebank: string,
      @Param(kind) id: string,
      @Body() { on = today(), reason }: PlaceClosingDto,
      @Commanding() context: CommandContext,
    ): Promise<Answered<PlaceClosingAnswer>> {
      return this.ask(timebank, { type: `Close${Kind}`, id, on, today: today(), reason }, context, (happened) => {
        return { id, status: 'closed', on: happened.on, reason: happened.reason };
      });
    }

    @Post('reopening')
    @HttpCode(200)
    @May('broker')
    @Does(reopens, { answers: PlaceClosingAnswer })
    reopen(
      @Timebank() timebank: string,
      @Param(kind) id: string,
      @Body() { on = today(), reason }: PlaceReopeningDto,
      @Commanding() context: CommandContext,
    ): Promise<Answered<PlaceClosingAnswer>> {
      return this.ask(timebank, { type: `Reopen${Kind}`, id, on, today: today(), reason }, context, (happened) => {
        return { id, status: 'open', on: happened.on, reason: happened.reason };
      });
    }

    private ask(
      timebank: string,
      command: TimebankCommand,
      context: CommandContext,
      tell: (happened: Happened['data']) => PlaceClosingAnswer,
    ): Promise<Answered<PlaceClosingAnswer>> {
      return this.records.ask<Happened, PlaceClosingAnswer>(timebank, command, context, tell);
    }
  }
  // By their names the document tells the operations of one from those of another.
  Object.defineProperty(ClosingsController, 'name', { value: `${Kind}ClosingsController` });
  return ClosingsController;
}

export const CLOSINGS_CONTROLLERS: readonly Type<unknown>[] = [
  closingsOf({
    kind: 'organisation',
    closes: {
      cy: 'Cau sefydliad o ryw ddiwrnod: dim grwpiau, gweithgareddau, oriau na chyllidebau newydd ganddo o hynny ymlaen',
      en: 'Close an organisation from a day on: no new groups, activities, hours or budgets of its own from then on',
    },
    reopens: { cy: 'Ailagor sefydliad', en: 'Reopen an organisation' },
  }),
  closingsOf({
    kind: 'group',
    closes: {
      cy: 'Cau grŵp o ryw ddiwrnod: dim gweithgareddau nac oriau newydd yno o hynny ymlaen; mae rhai cynt yn cael eu cofnodi o hyd',
      en: 'Close a group from a day on: no new activities or hours there from then on; earlier ones still go in',
    },
    reopens: { cy: 'Ailagor grŵp', en: 'Reopen a group' },
  }),
  closingsOf({
    kind: 'venue',
    closes: {
      cy: 'Cau lleoliad o ryw ddiwrnod: dim cynigion, gwariant nac archebion newydd yno; gellir setlo neu ryddhau’r archebion sydd',
      en: 'Close a venue from a day on: no new offers, spending or bookings there; the bookings there are can be settled or released',
    },
    reopens: {
      cy: 'Ailagor lleoliad: gellir dewis eto’r cynigion nas tynnwyd yn ôl',
      en: 'Reopen a venue: offers not withdrawn can be taken up again',
    },
  }),
];
