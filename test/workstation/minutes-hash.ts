import { createHash } from 'node:crypto';
import { closeMinutesPrinter, renderMinutes } from '../../electron/minutes/render-minutes.ts';
import { sampleInput } from './minutes-sample.ts';

// Run as a process of its own: prints the hash of the sample's PDF.
const { pdf } = await renderMinutes(sampleInput());
process.stdout.write(createHash('sha256').update(pdf).digest('hex'));
await closeMinutesPrinter();
