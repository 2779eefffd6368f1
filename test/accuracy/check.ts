// `node --import tsx test/accuracy/check.ts FILE…`: whether reports and their relations are in form, and every claim holds.
import { main } from './check-reports.ts';

const files = process.argv.slice(2).filter((file) => !file.endsWith('.relations'));
process.exitCode = main(files, (line) => process.stdout.write(`${line}\n`)) ? 0 : 1;
