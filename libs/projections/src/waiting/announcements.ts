import { BroadcastChannel } from 'node:worker_threads';

/** The channel on which an engine tells all threads of its process that the views have moved. Holds nobody alive. */
export function viewsChannel(viewsName: string): BroadcastChannel {
  const channel = new BroadcastChannel(`awr-views:${viewsName}`);
  channel.unref();
  return channel;
}

/** Says once that something about the views has changed. */
export function announce(viewsName: string): void {
  const channel = viewsChannel(viewsName);
  channel.postMessage('moved');
  channel.close();
}
