// Opens the gazetteer as a page would and writes down, in milliseconds, how long it was until it answered.
import { Gazetteer } from '../../../../src/lib/reading/gazetteer/gazetteer.ts';

const began = performance.now();
const answer = await fetch('/data/gazetteer/gazetteer.bin');
const gazetteer = new Gazetteer(await answer.arrayBuffer());
if (gazetteer.find('Damascus').length === 0) throw new Error('The gazetteer has no Damascus');
document.body.dataset['milliseconds'] = String(performance.now() - began);
