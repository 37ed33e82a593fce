import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Sealed } from '@awr/kernel';
import { KeyReader } from '../key-reader';
import type { KeyFiles } from '../master-key/find-master-key';

/** A worker thread that opens the seals it is sent and answers with what was in them. */
const reader = KeyReader.open(workerData as KeyFiles, { environment: {} });
const port = parentPort as MessagePort;
port.on('message', (sealed: Sealed) => port.postMessage([reader.unseal(sealed, 'e1', 'name')]));
