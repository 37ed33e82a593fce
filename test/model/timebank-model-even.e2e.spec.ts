import { describeTimebanks } from './timebanks-asked';

describeTimebanks('even');
