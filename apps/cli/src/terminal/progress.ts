import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../api/api';

/** Shows how far long work has come: a bar for each stage on a terminal, nothing where the output is read by a program. */
export class ProgressBar {
  private bar: SingleBar | undefined;
  private stage = '';

  constructor(private readonly shown: boolean = process.stderr.isTTY) {}

  readonly show = ({ stage, done, total }: Progress): void => {
    if (!this.shown) return;
    if (stage !== this.stage) {
      this.end();
      this.stage = stage;
      const format = `${stage} {bar} {percentage}% {value}/{total}`;
      this.bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic);
      this.bar.start(total, done);
    }
    this.bar?.setTotal(total);
    this.bar?.update(done);
  };

  end(): void {
    this.bar?.stop();
    this.bar = undefined;
    this.stage = '';
  }
}
