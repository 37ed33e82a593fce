import { WordedError } from '@awr/kernel';
import { PUBLIC_TOPICS } from '../catalogue/topics';
import { BELL_TOPIC, STATE_TOPIC } from '../kafka/topics';

const TOPIC = /^[A-Za-z0-9._-]{1,249}$/;
const TAKEN = [...PUBLIC_TOPICS.map(({ topic }) => topic), STATE_TOPIC, BELL_TOPIC];

/** A replay can't go to this topic. */
export class TopicNotForReplay extends WordedError {
  override readonly name = 'TopicNotForReplay';
}

/** Others read what the relay publishes, and would get all of it twice. @throws TopicNotForReplay */
export function requireOwnTopic(topic: string): void {
  if (TAKEN.includes(topic)) {
    throw new TopicNotForReplay({
      cy: `Mae’r cyfnewidydd ei hun yn ysgrifennu i ${topic}, a byddai darllenwyr eraill yn cael popeth ddwywaith. Dewiswch bwnc arall.`,
      en: `The relay itself writes to ${topic}, and other readers would get everything twice. Choose another topic.`,
    });
  }
  if (!TOPIC.test(topic) || topic === '.' || topic === '..') {
    throw new TopicNotForReplay({
      cy: `Nid yw “${topic}” yn enw i bwnc: llythrennau, rhifau, “.”, “_” a “-” yn unig, hyd at 249.`,
      en: `“${topic}” is no name for a topic: it may be letters, digits, “.”, “_” and “-”, 249 at most.`,
    });
  }
}
