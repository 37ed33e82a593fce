import type { Answer, Asked } from './messages';

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: Error) => void;
}

type Question = Asked extends infer Each ? (Each extends Asked ? Omit<Each, 'id'> : never) : never;

/** Questions to a thread, until it answers or dies. */
export class Asking {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  ask(question: Question, send: (asked: Asked) => void): Promise<Answer> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      send({ ...question, id } as Asked);
    });
  }

  answered(answer: Answer): void {
    const waiting = this.waiting.get(answer.id);
    this.waiting.delete(answer.id);
    if ('failed' in answer) waiting?.reject(new Error(answer.failed));
    else waiting?.resolve(answer);
  }

  /** Nobody is there any more who could answer. */
  giveUp(reason: Error): void {
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
  }
}
