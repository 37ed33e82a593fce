import { Module } from '@nestjs/common';
import { LedgerHandler } from '../commands/handlers';
import { ReversalsController } from '../entries/reversals.controller';
import { GiftsController } from '../gifts/gifts.controller';
import { HoursController } from '../hours/hours.controller';
import { Places } from '../hours/places';
import { SpendsController } from '../spends/spends.controller';

@Module({
  controllers: [HoursController, GiftsController, SpendsController, ReversalsController],
  providers: [LedgerHandler, Places],
})
export class LedgerModule {}
