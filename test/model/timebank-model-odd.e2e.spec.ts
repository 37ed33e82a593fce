import { describeTimebanks } from './timebanks-asked';

describeTimebanks('odd');
