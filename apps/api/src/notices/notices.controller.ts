import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { May, Timebank } from '../edge';
import { About, Does } from '../openapi/does';
import { found } from '../queries/found';
import { Listed, type Listing, Pages } from '../queries/listing';
import { type ListAnswer, listAnswer } from '../queries/page.dto';
import { LettersAnswer, NoticeAnswer, noticeOf, NoticesAskedDto, PrintedAnswer, PrintedDto } from './notice.dto';
import { NoticeDesk } from './notice-desk';

/** What members are told: the broker sees that it was sent, and whom nobody can reach. */
@Controller('api/v1/timebanks/:timebank/notices')
@About('notices')
export class NoticesController {
  constructor(
    private readonly desk: NoticeDesk,
    private readonly pages: Pages,
  ) {}

  @Get()
  @May('broker')
  @Does(
    {
      cy: 'Negeseuon i aelodau: y rhai sy’n aros, a anfonwyd, a fethodd, a phwy na ellir ei gyrraedd',
      en: 'Messages to members: waiting, sent, failed, and whom nobody can reach',
    },
    { answers: listAnswer(NoticeAnswer) },
  )
  list(
    @Timebank() timebank: string,
    @Query() asked: NoticesAskedDto,
    @Listed() listing: Listing,
  ): Promise<ListAnswer<NoticeAnswer>> {
    const { state } = asked;
    return this.pages.page(listing, asked, noticeOf, async (_, page) => this.desk.list(timebank, { state, ...page }));
  }

  @Get('letters')
  @May('broker')
  @Does(
    {
      cy: 'Y llythyrau sy’n aros i’w hargraffu, yn un ffeil. Nid yw ei hagor yn newid dim.',
      en: 'The letters that wait to be printed, as one file. Fetching it changes nothing.',
    },
    { answers: LettersAnswer },
  )
  letters(@Timebank() timebank: string, @Listed() { language }: Listing): Promise<LettersAnswer> {
    return this.desk.letters(timebank, language);
  }

  @Post('letters/printed')
  @HttpCode(200)
  @May('broker')
  @Does(
    { cy: 'Nodi bod y llythyrau hyn wedi’u hargraffu', en: 'Note that these letters have been printed' },
    { answers: PrintedAnswer },
  )
  printed(@Timebank() timebank: string, @Body() { letters }: PrintedDto): PrintedAnswer {
    return { printed: this.desk.printed(timebank, letters) };
  }

  @Post(':notice/retry')
  @HttpCode(200)
  @May('broker')
  @Does(
    {
      cy: 'Anfon neges eto, os rhoddwyd y gorau iddi, os oedd yn cael ei dal neu os nad oedd modd cyrraedd yr aelod',
      en: 'Send a message again that was given up, was held, or whose member could not be reached',
    },
    { answers: NoticeAnswer },
  )
  retry(@Timebank() timebank: string, @Param('notice') id: string): NoticeAnswer {
    return noticeOf(found(this.desk.retry(timebank, id)));
  }
}
