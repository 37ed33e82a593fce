import { BroadcastChannel } from 'node:worker_threads';
import type { Told, ViewsChannel } from '../views/views-storage';

/** On which an engine tells all threads of its process that the views have moved. Holds nobody alive. */
export function threadsChannel(viewsName: string, heard: (told: Told) => void): ViewsChannel {
  const channel = channelOf(viewsName);
  channel.onmessage = (message) => heard((message as { data: Told }).data);
  return { tell: (told) => channel.postMessage(told), close: () => channel.close() };
}

/** Says something once. */
export function tellThreads(viewsName: string, told: Told): void {
  const channel = channelOf(viewsName);
  channel.postMessage(told);
  channel.close();
}

function channelOf(viewsName: string): BroadcastChannel {
  const channel = new BroadcastChannel(`awr-views:${viewsName}`);
  channel.unref();
  return channel;
}
