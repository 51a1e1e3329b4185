// Opens the gazetteer in a fresh process and prints how long that took and what it holds in memory, as JSON.
import { readFileSync } from 'node:fs';
import { Gazetteer } from '../../../src/lib/reading/gazetteer/gazetteer.ts';

function held(): number {
	globalThis.gc!();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return heapUsed + arrayBuffers;
}

const before = held();
const began = performance.now();
const gazetteer = new Gazetteer(readFileSync(process.argv[2]!).buffer);
const found = gazetteer.find('Damascus').length;
const milliseconds = performance.now() - began;
const listed = gazetteer.words.common.size;
console.log(JSON.stringify({ milliseconds, memory: held() - before, found, listed, size: gazetteer.size }));
