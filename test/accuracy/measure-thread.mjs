// A thread of measure-all.ts. The loader of TypeScript is not inherited by threads, so it is set up here.
import { parentPort, workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { measureReport } = await import('./measure.ts');
parentPort.postMessage(workerData.files.map((file) => measureReport(file, workerData.part)));
