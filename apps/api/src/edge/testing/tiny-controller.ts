import { Body, Controller, Get, Module, Param, Post, Query } from '@nestjs/common';
import { StoreUnavailable } from '@awr/event-store';
import type { Actor } from '@awr/kernel';
import type { CommandContext } from '@awr/runtime';
import {
  AmountMinutes,
  Answered,
  Asking,
  Commanding,
  Day,
  Line,
  ListOf,
  May,
  Open,
  Problem,
  Takes,
  Timebank,
  WholeInQuery,
} from '..';
import { HERE } from './tiny-app';

const says = { cy: 'rhywbeth', en: 'something' };

class RowDto {
  @AmountMinutes({ says }) minutes!: number;
}
class GiftDto {
  @AmountMinutes({ says }) minutes!: number;
  @Day({ says }) on!: string;
  @Line({ says, most: 10, optional: true }) note?: string;
  @ListOf(() => RowDto, { says, least: 1, most: 2, optional: true }) rows?: RowDto[];
}
class PageDto {
  @WholeInQuery({ says, least: 1, most: 200 }) limit = 50;
}

@Controller()
class TinyController {
  @Post('api/v1/timebanks/:timebank/gifts')
  @May('broker')
  give(@Timebank() timebank: string, @Body() gift: GiftDto, @Commanding() context: CommandContext) {
    return new Answered({ timebank, gift, context }, { 'awr-position': '7' });
  }

  @Get('api/v1/timebanks/:timebank/gifts')
  @May('broker')
  list(@Query() { limit }: PageDto, @Asking() actor: Actor) {
    return { limit, actor: actor.id };
  }

  @Post('large')
  @May('broker')
  @Takes(2 * 1024 * 1024)
  large(@Body() body: object) {
    return { fields: Object.keys(body).length };
  }

  @Get('open')
  @Open()
  open() {
    return 'open';
  }

  @Get('fails/:how')
  @Open()
  fail(@Param('how') how: string) {
    if (how === 'refused') throw Problem.refused({ refused: 'too-poor', details: { most: 3 } });
    if (how === 'full') throw new StoreUnavailable({ cy: '/secret/place', en: '/secret/place' });
    throw new Error('the secret of Nia');
  }
}
@Module({ controllers: [TinyController] })
export class TinyModule {}

export const GIFTS = `/api/v1/timebanks/${HERE}/gifts`;
